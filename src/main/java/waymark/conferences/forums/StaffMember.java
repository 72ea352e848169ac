package waymark.conferences.forums;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is named for a forum.
///
/// @param toDay the last day, where it is known
public record StaffMember(
        UUID id,
        String forum,
        UUID person,
        String personName,
        Duty duty,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        int version) {

    /// True on a day on which they do it.
    public boolean on(LocalDate day) {
        return !fromDay.isAfter(day) && (toDay == null || !toDay.isBefore(day));
    }
}
