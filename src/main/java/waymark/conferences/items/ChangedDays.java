package waymark.conferences.items;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import waymark.conferences.forums.Forums;
import waymark.meetings.MeetingsChanged;
import waymark.web.transactions.RunAsSystem;

/// Days of forums that are moved or cancelled, by their forum or under *Meetings* by somebody who may see
/// none of their items. Agencies hear the new date; items of a day that is cancelled wait for another one.
@Component
class ChangedDays {

    private static final String SYSTEM = "Following a meeting that was moved or cancelled";

    private final Hearings hearings;
    private final Forums forums;
    private final ItemSteps steps;
    private final RunAsSystem asSystem;

    ChangedDays(Hearings hearings, Forums forums, ItemSteps steps, RunAsSystem asSystem) {
        this.hearings = hearings;
        this.forums = forums;
        this.steps = steps;
        this.asSystem = asSystem;
    }

    /// At the end of the transaction: where a forum cancelled its day, its items were put off by then, with
    /// the reason that its coordinator gave.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MeetingsChanged event) {
        asSystem.get(SYSTEM, system -> {
            for (var day : hearings.changed(event.meetings())) {
                var forum = forums.get(day.forum());
                if (day.planned()) {
                    steps.dayMoved(system, forum, day);
                } else {
                    steps.meetingCancelled(system, forum, day);
                }
            }
            return true;
        });
    }
}
