package waymark.support.outcomes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When outcomes are asked about next. Days follow from the start, or from the opening of the case where the start
/// was left out.
final class OutcomeSchedule {

    /// Until the first time, so that nobody is asked on their first days.
    static final int FIRST_DAYS = 14;

    private static final List<OutcomePoint> DATED =
            List.of(OutcomePoint.START, OutcomePoint.MONTHS_3, OutcomePoint.MONTHS_6, OutcomePoint.MONTHS_12);

    /// What is due.
    record Due(OutcomePoint point, LocalDate day) {}

    private OutcomeSchedule() {}

    /// What is due next.
    ///
    /// @param startedOn the day of the first time; null where there was none
    /// @param taken what was done or left out
    static Optional<Due> next(LocalDate openedOn, @Nullable LocalDate startedOn, Collection<OutcomePoint> taken) {
        var done = taken.isEmpty() ? EnumSet.noneOf(OutcomePoint.class) : EnumSet.copyOf(taken);
        if (done.contains(OutcomePoint.EXIT)) {
            return Optional.empty();
        }
        var latest = DATED.stream().filter(done::contains).reduce((_, later) -> later);
        return DATED.stream()
                .filter(point -> latest.isEmpty() || point.compareTo(latest.get()) > 0)
                .findFirst()
                .map(point -> new Due(
                        point,
                        point == OutcomePoint.START
                                ? openedOn.plusDays(FIRST_DAYS)
                                : (startedOn == null ? openedOn : startedOn).plusMonths(point.months())));
    }
}
