package waymark.handovers.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.handovers.HandoverSettingRows;
import waymark.handovers.Holder;
import waymark.handovers.Phone;
import waymark.handovers.Responders;
import waymark.handovers.escalation.HandoverNotifier;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.transactions.RunAsSystem;

/// The hand-overs that a leaver accepted and has not closed. Another first responder of the organisation
/// takes each, or it is returned to all of them, so that the time to answer runs again and its sender may
/// choose another organisation. By reference alone: the person who records the leaving may not read one.
@Component
@Order(70)
class HeldHandoverOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind HELD = new OffboardingItem.Kind(
            "held",
            "Hand-overs they accepted",
            "Somebody may be in danger behind each. The next has it as soon as you record this: let the two speak to each"
                    + " other first, because Waymark does not know who the person is.");

    private final LeaverHandovers handovers;
    private final HandoverSettingRows settings;
    private final Responders responders;
    private final PeopleApi peopleApi;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    HeldHandoverOffboarding(
            LeaverHandovers handovers,
            HandoverSettingRows settings,
            Responders responders,
            PeopleApi peopleApi,
            NoticeApi notices,
            RunAsSystem asSystem,
            Clock clock) {
        this.handovers = handovers;
        this.settings = settings;
        this.responders = responders;
        this.peopleApi = peopleApi;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        return asSystem.get(CLOCK, as -> {
            var open = handovers.heldBy(leaver.person().id());
            var staying = open.isEmpty() ? List.<PersonSummary>of() : peopleApi.staying(as);
            return open.stream().map(one -> duty(as, leaver, one, staying)).toList();
        });
    }

    private OffboardingItem duty(Actor as, Leaver leaver, LeaverHandovers.Open open, List<PersonSummary> staying) {
        var able = responders.of(as, open.receiver()).stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> Phone.rings(one.phone()))
                .map(Responders.Responder::id)
                .toList();
        var since = DateText.day(open.sent().atZone(Clocks.LONDON).toLocalDate());
        return OffboardingItem.of(
                        HELD,
                        open.id().toString(),
                        open.version(),
                        "%s, with %s".formatted(open.ref(), open.receiverName()),
                        "")
                .saying("Sent to them on %s.".formatted(since))
                .offeredTo(
                        staying.stream().filter(one -> able.contains(one.id())).toList(), null)
                .orNobody(
                        able.isEmpty()
                                ? "its sender is told to choose another organisation, because nobody else of %s answers here"
                                        .formatted(open.receiverName())
                                : "it waits for an answer from %s again, and its sender is told"
                                        .formatted(open.receiverName()))
                .telling(
                        "%s is yours now: the person who had it leaves, so speak to them and ring the sender"
                                .formatted(open.ref()),
                        HandoverNotifier.path(open.ref()));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(
                CLOCK,
                as -> handovers.heldBy(leaver.person().id()).stream()
                        .filter(one -> one.id().toString().equals(duty.id()))
                        .findFirst()
                        .map(one -> next == null ? putBack(as, one) : takeOver(as, one, next))
                        .orElseGet(OffboardingResult::overtaken));
    }

    private OffboardingResult takeOver(Actor as, LeaverHandovers.Open open, PersonSummary next) {
        var holder = new Holder(next.id(), next.name(), responders.phone(as, next.id()));
        if (!handovers.takeOver(as, open, holder, clock.instant())) {
            return OffboardingResult.overtaken();
        }
        tell(as, List.of(open.sender()), open.ref() + " is with another first responder now", open);
        return OffboardingResult.over();
    }

    private OffboardingResult putBack(Actor as, LeaverHandovers.Open open) {
        var now = clock.instant();
        var by = settings.on(as, LocalDate.now(clock)).answerBy(open.urgency(), now);
        if (!handovers.putBack(as, open, now, by)) {
            return OffboardingResult.overtaken();
        }
        var people = new ArrayList<UUID>(responders.ids(as, open.receiver()));
        tell(as, people, "%s waits for your answer again: the person who had it leaves".formatted(open.ref()), open);
        tell(
                as,
                List.of(open.sender()),
                "%s waits for an answer again: the person who had it leaves. You may choose another organisation"
                        .formatted(open.ref()),
                open);
        return OffboardingResult.over();
    }

    private void tell(Actor as, List<UUID> people, String text, LeaverHandovers.Open open) {
        notices.tell(as, people, text, HandoverNotifier.path(open.ref()));
    }
}
