package waymark.directory.offboarding;

import java.time.LocalDate;
import waymark.directory.PersonSummary;

/// Somebody whose part in the partnership ends, as the modules that give people duties see them.
///
/// @param lastDay the last on which they take part
/// @param gone true where that day was recorded before: what came to them since, or was left over, is
/// handed over now
public record Leaver(PersonSummary person, LocalDate lastDay, boolean gone) {

    /// When whatever is dated switches to the next.
    public LocalDate dayAfter() {
        return lastDay.plusDays(1);
    }
}
