package waymark.analysis.national;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Referrals of the whole country over a span of days, to lay local figures beside.
@Component
public class NationalTotals {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MOST_QUARTERS = 8;

    private final NationalFigures figures;

    NationalTotals(NationalFigures figures) {
        this.figures = figures;
    }

    /// What is held, as of one moment.
    public Referrals referrals(Actor actor) {
        return new Referrals(figures.held(actor));
    }

    /// Referrals by period.
    public static final class Referrals {

        private final Held held;

        private Referrals(Held held) {
            this.held = held;
        }

        /// The newest editions of the year, or of the quarters, that the span consists of; nothing where it does not
        /// consist of whole ones, or one of them was not found.
        public Optional<Long> between(LocalDate from, LocalDate to) {
            var series = Series.total(Measure.REFERRALS);
            boolean year =
                    from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
            var whole = held.latest(series, new Period(from.getYear(), 0));
            if (year && whole.isPresent()) {
                return whole.map(one -> (long) one.value());
            }
            long sum = 0;
            var first = from;
            for (int quarters = 0; quarters < MOST_QUARTERS; quarters++) {
                boolean begins = first.getDayOfMonth() == 1 && first.getMonthValue() % MONTHS_OF_A_QUARTER == 1;
                var one = held.latest(
                        series, new Period(first.getYear(), (first.getMonthValue() + 2) / MONTHS_OF_A_QUARTER));
                if (!begins || one.isEmpty()) {
                    return Optional.empty();
                }
                sum += one.get().value();
                var next = first.plusMonths(MONTHS_OF_A_QUARTER);
                if (next.minusDays(1).equals(to)) {
                    return Optional.of(sum);
                }
                first = next;
            }
            return Optional.empty();
        }
    }
}
