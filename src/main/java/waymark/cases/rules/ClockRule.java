package waymark.cases.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.WorkingDays;

/// How long a clock runs, for what begins between two days. A change of the law is another rule with the same
/// code.
///
/// @param code that the versions of a clock share
/// @param length null where nothing says how long
/// @param starts what it begins with; of several, the one that happened last
/// @param stops what ends it before its time
/// @param warnings days after its start on which people are warned
/// @param fromDay the first day on which it can begin, or null for always
/// @param untilDay the last day on which it can begin, or null
/// @param checkedBy who of the partnership has checked it against its source; empty where nobody has
public record ClockRule(
        UUID id,
        String code,
        String name,
        ClockKind kind,
        @Nullable Integer length,
        ClockUnit unit,
        AppliesTo appliesTo,
        List<NrmPoint> starts,
        List<NrmPoint> stops,
        List<Integer> warnings,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        String note,
        String source,
        String checkedBy,
        @Nullable LocalDate checkedOn) {

    public ClockRule {
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
        warnings = List.copyOf(warnings);
    }

    /// True where it is the rule for what begins on that day.
    public boolean holdsOn(LocalDate start) {
        return (fromDay == null || !start.isBefore(fromDay)) && (untilDay == null || !start.isAfter(untilDay));
    }

    public boolean checked() {
        return checkedOn != null;
    }

    /// The length as a number; 0 where there is none.
    public int days() {
        return length == null ? 0 : length;
    }

    /// `5 working days`, `no length`.
    public String lengthWords() {
        if (length == null) {
            return "no length";
        }
        var words = unit.words();
        return length + " " + (length == 1 ? words.replace("days", "day").replace("months", "month") : words);
    }

    /// The last day where it begins on that day; null where nothing says how long. A clock that counts days
    /// before something ends on the day of it.
    public @Nullable LocalDate end(LocalDate start) {
        if (length == null) {
            return null;
        }
        return switch (unit) {
            case WORKING_DAYS -> WorkingDays.after(start, length);
            case CALENDAR_DAYS -> start.plusDays(length);
            case MONTHS -> start.plusMonths(length);
            case DAYS_BEFORE -> start;
        };
    }

    /// False where bank holidays that nobody knows yet may move the end.
    public boolean known(LocalDate start, LocalDate end) {
        return unit != ClockUnit.WORKING_DAYS
                || !start.isBefore(WorkingDays.knownFrom()) && !end.isAfter(WorkingDays.knownUntil());
    }
}
