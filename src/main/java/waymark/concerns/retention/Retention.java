package waymark.concerns.retention;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// The retention of a closed report.
///
/// @param deleteOn the day on which it is deleted
/// @param held true if a legal hold prevents that
/// @param longer extensions, latest first
public record Retention(LocalDate deleteOn, boolean held, List<Extension> longer) {

    /// @param until the day to which it was kept
    record Extension(LocalDate until, String reason, String by, LocalDate on) {}

    /// The most days of one extension. After that another reason is needed.
    static final int LONGEST = 180;

    static final int LONGEST_REASON = 500;

    /// Extends it by that many days.
    Ruling<LocalDate> keep(String days, String reason) {
        int more = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
        return new Problems()
                .when(more < 1 || more > LONGEST, "days", "Enter a number of days from 1 to " + LONGEST)
                .when(reason.isBlank(), "reason", "Say why it has to be kept longer")
                .when(
                        reason.length() > LONGEST_REASON,
                        "reason",
                        "Shorten this to %d characters or fewer".formatted(LONGEST_REASON))
                .or(() -> deleteOn.plusDays(more));
    }
}
