package waymark.concerns.retention;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// How long a closed report stays.
///
/// @param goes the day on which it goes
/// @param held true where a legal hold stops that
/// @param longer why it stays longer than usual, the last first
public record Retention(LocalDate goes, boolean held, List<Extension> longer) {

    /// @param until the day to which it was kept
    record Extension(LocalDate until, String reason, String by, LocalDate on) {}

    /// The most days that one reason is good for. After that somebody has to give another.
    static final int LONGEST = 180;

    static final int LONGEST_REASON = 500;

    /// Kept that many days longer than it would stay now.
    Ruling<LocalDate> keep(String days, String reason) {
        int more = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
        return new Problems()
                .when(more < 1 || more > LONGEST, "days", "Enter a number of days from 1 to " + LONGEST)
                .when(reason.isBlank(), "reason", "Say why it has to stay longer")
                .when(
                        reason.length() > LONGEST_REASON,
                        "reason",
                        "Shorten this to %d characters or fewer".formatted(LONGEST_REASON))
                .or(() -> goes.plusDays(more));
    }
}
