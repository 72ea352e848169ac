package waymark.cases.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Notifications of cases that somebody has opened, as far as a test needs them.
@Component
public class NotificationFixtures {

    private final Cases cases;
    private final Notifications notifications;
    private final NotificationScreener screener;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotificationFixtures(
            Cases cases,
            Notifications notifications,
            NotificationScreener screener,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.screener = screener;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Begins one, with all its answers, whose person is willing to help the police.
    public Ref begun(Actor.Person actor, Ref ref) {
        return as(actor, ref, it -> {
            notifications.begin(actor, it);
            write(actor, it);
            return ref;
        });
    }

    private void write(Actor.Person actor, Case it) {
        if (notifications.get(it) instanceof Notification.Open open) {
            var complete = NotificationTest.complete();
            var person = complete.person();
            var willing = complete.with(new NotificationAnswers.Person(
                    person.gender(),
                    person.nationality(),
                    "",
                    person.age(),
                    person.childThen(),
                    person.noReferral(),
                    person.reason(),
                    Answer.YES));
            save(actor, it, open, open.write(Section.PERSON, willing));
        }
    }

    private void save(Actor.Person actor, Case it, Notification before, Ruling<? extends NotificationEvent> ruling) {
        if (!(ruling instanceof Ruling.Agreed<? extends NotificationEvent>(var event))) {
            throw new AssertionError(ruling);
        }
        notifications.save(actor, it, before.header().version(), event);
    }

    /// The id of the text that is cleared to leave.
    public UUID cleared(Actor.Person actor, Ref ref) {
        begun(actor, ref);
        return as(actor, ref, it -> {
            if (notifications.get(it) instanceof Notification.Open open) {
                save(actor, it, open, open.judge(screener.screen(it, open.answers(), code -> code), List.of()));
            }
            return notifications.get(it) instanceof Notification.Ready ready
                    ? ready.cleared().id()
                    : new UUID(0, 0);
        });
    }

    /// Records that it was sent.
    public Ref sent(Actor.Person actor, Ref ref) {
        cleared(actor, ref);
        return as(actor, ref, it -> {
            if (notifications.get(it) instanceof Notification.Ready ready) {
                var today = LocalDate.now(clock);
                var screened = screener.screen(it, ready.answers(), code -> code);
                save(actor, it, ready, ready.send(screened, today, "Sample", today));
            }
            return ref;
        });
    }

    private <T> T as(Actor.Person actor, Ref ref, Function<Case, T> work) {
        return CurrentActor.as(
                actor, () -> transaction.execute(_ -> work.apply(cases.find(ref).orElseThrow())));
    }
}
