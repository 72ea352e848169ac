package waymark.governance.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Something that happened to the follow-up of a decision.
public sealed interface FollowUpEvent {

    /// Of the decision.
    Ref ref();

    /// Of the follow-up it was decided on.
    int version();

    LocalDate on();

    /// What was written with it, for the history.
    String words();

    /// The board or the area lead said who does it, and by when.
    ///
    /// @param words the owner and the date, as printed
    record Assigned(
            Ref ref, int version, Owner owner, @Nullable LocalDate due, String words, LocalDate on)
            implements FollowUpEvent {}

    /// It became an action in the area's plan.
    record ActionAdded(Ref ref, int version, Ref action, LocalDate on) implements FollowUpEvent {
        @Override
        public String words() {
            return action.value();
        }
    }

    /// It was done.
    record Finished(Ref ref, int version, String words, UUID by, LocalDate on) implements FollowUpEvent {}

    /// A later decision replaces it.
    record Superseded(Ref ref, int version, Ref later, LocalDate on) implements FollowUpEvent {
        @Override
        public String words() {
            return "By " + later.value();
        }
    }
}
