package waymark.contacts.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the list of points of contact.
///
/// @param areas by name
/// @param holder empty where nobody holds it today
/// @param deputy likewise
/// @param team true where a team answers, not one person
/// @param gap the first moment of the next fortnight at which it is on duty and nobody answers, or null
/// @param mine true where the reader holds it or deputises today
/// @param stale true where it was not checked for too long, or somebody has said since that it is wrong
public record PostRow(
        String ref,
        String organisation,
        String organisationName,
        String subject,
        String subjectName,
        List<String> areas,
        String holder,
        String deputy,
        boolean team,
        @Nullable Instant gap,
        LocalDate checkedOn,
        @Nullable LocalDate doubtedOn,
        boolean stale,
        boolean mine) {

    /// True where nobody holds it nor deputises, or nobody answers at this very moment of duty.
    public boolean lapsed(Instant now) {
        return nobody() || gap != null && !gap.isAfter(now);
    }

    public boolean nobody() {
        return !team && holder.isEmpty() && deputy.isEmpty();
    }
}
