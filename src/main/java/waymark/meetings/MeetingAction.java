package waymark.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What an organisation is to do after a meeting.
///
/// @param objective code of the objective that it is for, or null
/// @param doneOn null while it is open
record MeetingAction(
        Ref ref,
        int version,
        UUID item,
        String what,
        String owner,
        String ownerName,
        LocalDate due,
        @Nullable String objective,
        @Nullable LocalDate doneOn) {

    /// What is given.
    record Given(
            String what,
            String owner,
            LocalDate due,
            @Nullable String objective) {}
}
