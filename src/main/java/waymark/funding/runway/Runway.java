package waymark.funding.runway;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import waymark.funding.grants.Certainty;
import waymark.funding.money.Pence;

/// What is paid and what is not, month by month. Money for one thing pays for no other.
public final class Runway {

    /// A month that lacks less than a pound is paid: parts of pennies fall differently in a cost and a grant.
    private static final long POUND = 100;

    private Runway() {}

    /// What one thing costs and gets in one month, in pence.
    ///
    /// @param cost what it costs
    /// @param awarded money that was agreed in writing; expected and applied: money that is less certain
    public record Month(YearMonth month, long cost, long awarded, long expected, long applied, Weights weights) {

        public MonthState state() {
            if (cost == 0) {
                return MonthState.NOT_RUNNING;
            }
            if (awarded + POUND > cost) {
                return MonthState.FUNDED;
            }
            return awarded + expected + applied > 0 ? MonthState.AT_RISK : MonthState.GONE;
        }

        /// The worst case: only what was agreed in writing, and no more than it costs. A month that is paid lacks
        /// nothing, not a penny that fell into the next one.
        public long worst() {
            return state() == MonthState.FUNDED ? cost : Math.min(awarded, cost);
        }

        /// The line weighted by certainty, and no more than it costs.
        public long weighted() {
            return Math.clamp(
                    awarded
                            + Pence.percent(expected, weights.expectedPercent())
                            + Pence.percent(applied, weights.appliedPercent()),
                    worst(),
                    cost);
        }

        /// What is missing in the worst case.
        public long missing() {
            return cost - worst();
        }
    }

    /// Money for one month, with how certain it is.
    public record Part(Certainty certainty, Map<YearMonth, Long> months) {}

    /// The months of one thing.
    ///
    /// @param cost what it costs in a month
    /// @param money everything that pays for it
    public static List<Month> months(
            YearMonth first, Weights weights, ToLongFunction<YearMonth> cost, Collection<Part> money) {
        var months = new ArrayList<Month>();
        for (int ahead = 0; ahead < weights.lookMonths(); ahead++) {
            var month = first.plusMonths(ahead);
            var sums = new EnumMap<Certainty, Long>(Certainty.class);
            for (var part : money) {
                sums.merge(part.certainty(), part.months().getOrDefault(month, 0L), Math::addExact);
            }
            months.add(new Month(
                    month,
                    cost.applyAsLong(month),
                    sums.getOrDefault(Certainty.AWARDED, 0L),
                    sums.getOrDefault(Certainty.EXPECTED, 0L),
                    sums.getOrDefault(Certainty.APPLIED, 0L),
                    weights));
        }
        return months;
    }

    /// The first month that is not funded.
    public static Optional<Month> gap(List<Month> months) {
        return months.stream()
                .filter(month -> month.state() == MonthState.AT_RISK || month.state() == MonthState.GONE)
                .findFirst();
    }

    /// The same where the alarm is raised for it already.
    public static Optional<Month> alarm(List<Month> months, YearMonth now, Weights weights) {
        return gap(months).filter(month -> !month.month().isAfter(now.plusMonths(weights.alarmMonths())));
    }
}
