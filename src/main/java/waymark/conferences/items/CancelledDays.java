package waymark.conferences.items;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import waymark.conferences.forums.Forums;
import waymark.meetings.MeetingsChanged;
import waymark.web.transactions.RunAsSystem;

/// Days of forums that are cancelled under *Meetings*, by somebody who may see none of their items: these wait for
/// another day, as where their forum cancels it.
@Component
class CancelledDays {

    private static final String SYSTEM = "Putting off the items of a cancelled meeting";

    private final Hearings hearings;
    private final Forums forums;
    private final ItemSteps steps;
    private final RunAsSystem asSystem;

    CancelledDays(Hearings hearings, Forums forums, ItemSteps steps, RunAsSystem asSystem) {
        this.hearings = hearings;
        this.forums = forums;
        this.steps = steps;
        this.asSystem = asSystem;
    }

    /// At the end of the transaction: where a forum cancelled its day, its items were put off by then, with the reason
    /// that its coordinator gave.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MeetingsChanged event) {
        asSystem.get(SYSTEM, system -> {
            for (var day : hearings.cancelled(event.meetings())) {
                steps.meetingCancelled(system, forums.get(day.forum()), day);
            }
            return true;
        });
    }
}
