package waymark.training.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person is to a session.
///
/// @param person where it is somebody of the directory
/// @param organisation code where it is a partner; null for people of other organisations
/// @param queuedAt since when they wait, where they do
/// @param attended whether they came; null until that is recorded
public record Enrolment(
        UUID id,
        UUID session,
        int version,
        @Nullable UUID person,
        String name,
        String email,
        @Nullable String organisation,
        String organisationName,
        String roleTitle,
        EnrolmentState state,
        Instant queuedAt,
        String enrolledByName,
        @Nullable Boolean attended) {

    /// True where they hold one of the places.
    public boolean hasPlace() {
        return state == EnrolmentState.ENROLLED;
    }
}
