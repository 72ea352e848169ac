package waymark.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From one day to another, both included; an end that nobody knows, or that has not come, is open.
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final DateRange OPEN = new DateRange(null, null);

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// True where it ends before it begins: it counts for no day, as what was withdrawn before it began.
    public boolean backwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /// True where some day lies in both.
    public boolean overlaps(DateRange other) {
        return !backwards() && !other.backwards() && !endsBefore(this, other) && !endsBefore(other, this);
    }

    /// True where some day after that one lies in it.
    public boolean after(LocalDate day) {
        return !backwards() && (to == null || to.isAfter(day));
    }

    /// The same, taken back before its first day.
    public DateRange withdrawn() {
        return new DateRange(from, from == null ? to : from.minusDays(1));
    }

    private static boolean endsBefore(DateRange one, DateRange other) {
        return one.to != null && other.from != null && one.to.isBefore(other.from);
    }
}
