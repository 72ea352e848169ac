package waymark.funding.costs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import waymark.funding.grants.Grant;
import waymark.funding.grants.GrantForm;
import waymark.funding.provision.Provision;

/// Adds up what things cost and what partners give, in pence: the parts of every table add up to its whole.
final class Costs {

    /// The row of what names no objective.
    static final String NONE = "";

    private static final int MONTHS = 12;

    private Costs() {}

    /// What an organisation gave, or gives, in twelve months.
    ///
    /// @param inKind the worth of desks, payroll and so on, as who gives it says
    /// @param lent the worth of what was lent to partners
    record Contribution(long money, long inKind, long lent) {

        static final Contribution NOTHING = new Contribution(0, 0, 0);

        Contribution plus(Contribution other) {
            return new Contribution(money + other.money, inKind + other.inKind, lent + other.lent);
        }
    }

    /// The cost of a year by objective. What serves several objectives is divided equally among them; what is left of
    /// a penny goes to the first.
    static SequencedMap<String, Long> byObjective(Collection<Provision> provisions) {
        var costs = new TreeMap<String, Long>();
        for (var it : provisions) {
            var objectives = it.objectives().isEmpty() ? List.of(NONE) : it.objectives();
            long share = it.yearlyPence() / objectives.size();
            long rest = it.yearlyPence() % objectives.size();
            for (int place = 0; place < objectives.size(); place++) {
                costs.merge(objectives.get(place), share + (place < rest ? 1 : 0), Math::addExact);
            }
        }
        return costs;
    }

    /// The cost of a year by area, in the order in which they come.
    static SequencedMap<String, Long> byArea(Collection<Provision> provisions) {
        var costs = new LinkedHashMap<String, Long>();
        provisions.forEach(it -> costs.merge(it.where(), it.yearlyPence(), Math::addExact));
        return costs;
    }

    /// What each funder gives in the twelve months that begin with this one, by name: never in an order of amounts.
    static SequencedMap<String, Contribution> given(Collection<Grant> grants, Map<String, Long> lent, YearMonth first) {
        var given = new TreeMap<String, Contribution>(String.CASE_INSENSITIVE_ORDER);
        for (var grant : grants) {
            long sum = grant.withdrawnOn() == null && grant.awardedOn() != null ? within(grant, first) : 0;
            if (sum > 0) {
                given.merge(
                        grant.funderName(),
                        grant.form() == GrantForm.MONEY ? new Contribution(sum, 0, 0) : new Contribution(0, sum, 0),
                        Contribution::plus);
            }
        }
        lent.forEach((name, pence) -> given.merge(name, new Contribution(0, 0, pence), Contribution::plus));
        return given;
    }

    private static long within(Grant grant, YearMonth first) {
        return grant.months().entrySet().stream()
                .filter(month ->
                        !month.getKey().isBefore(first) && month.getKey().isBefore(first.plusMonths(MONTHS)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// The first day of the twelve months before that day's month.
    static LocalDate yearBefore(LocalDate today) {
        return YearMonth.from(today).minusMonths(MONTHS).atDay(1);
    }
}
