package waymark.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Looks for the fewest counts to hide beside the small ones.
///
/// Where a small count cannot move far enough, the auditor names the printed counts of which at least one
/// has to be hidden. The search branches over the shortest such list; lists without a count in common say
/// how many are still needed at least. Where it is ended early, the best pattern found so far is
/// answered: as safe, perhaps not the smallest. Everything follows from the counts alone, nothing from
/// the clock.
final class PatternSearch {

    private static final int STARTS = 40;

    private final Auditor auditor;
    private final SuppressionRule rule;
    private final BitSet primary;
    private final BitSet mayBeHidden;
    private final BitSet alwaysHidden;
    private final long effort;

    private @Nullable BitSet best;
    private int bestCount = Integer.MAX_VALUE;
    private long bestSum = Long.MAX_VALUE;

    /// @param mayBeHidden what may be hidden at all
    /// @param alwaysHidden the primary counts, and what was hidden in an earlier release
    PatternSearch(
            Auditor auditor,
            SuppressionRule rule,
            BitSet primary,
            BitSet mayBeHidden,
            BitSet alwaysHidden,
            long effort) {
        this.auditor = auditor;
        this.rule = rule;
        this.primary = primary;
        this.mayBeHidden = mayBeHidden;
        this.alwaysHidden = alwaysHidden;
        this.effort = effort;
    }

    static BitSet union(BitSet one, BitSet other) {
        var all = (BitSet) one.clone();
        all.or(other);
        return all;
    }

    Suppression answer() {
        var everything = union(mayBeHidden, alwaysHidden);
        var exposed = new TreeMap<Integer, Interval>();
        for (int at = primary.nextSetBit(0); at >= 0; at = primary.nextSetBit(at + 1)) {
            if (isExposed(everything, at)) exposed.put(at, auditor.interval(everything, at));
        }
        if (!exposed.isEmpty()) return new Suppression.NoSafePattern(primary, exposed);
        var random = new Random(1);
        for (int start = 0; start < STARTS && (start == 0 || hasEffort()); start++) {
            build(start == 0 ? null : random);
        }
        if (bestCount > 0) branch((BitSet) alwaysHidden.clone(), new BitSet(), 0, 0);
        return safe(Objects.requireNonNull(best), hasEffort());
    }

    private Suppression safe(BitSet hidden, boolean fewest) {
        SortedMap<Integer, Interval> intervals = new TreeMap<>();
        hidden.stream().forEach(at -> intervals.put(at, auditor.interval(hidden, at)));
        primary.stream().forEach(at -> {
            var interval = intervals.get(at);
            if (interval == null || !interval.covers(rule.least(), rule.most())) {
                throw new IllegalStateException("a pattern did not pass its audit");
            }
        });
        var secondary = (BitSet) hidden.clone();
        secondary.andNot(primary);
        return new Suppression.Safe(primary, secondary, fewest, intervals);
    }

    private boolean hasEffort() {
        return auditor.effort() < effort;
    }

    private boolean isExposed(BitSet hidden, int at) {
        return missing(hidden, at, true) != null || missing(hidden, at, false) != null;
    }

    /// What would have to be hidden before a small count can move far enough; null where it can.
    private @Nullable BitSet missing(BitSet hidden, int at, boolean up) {
        long value = auditor.value(at);
        long wanted = up ? rule.most() - value : value - rule.least();
        if (wanted <= 0) return null;
        var reach = auditor.reach(hidden, at, up, wanted);
        return reach.steps() >= wanted ? null : reach.openers();
    }

    /// All lists of which at least one count has to be hidden, the shortest first.
    private List<BitSet> missing(BitSet hidden, BitSet ruledOut) {
        var lists = new ArrayList<BitSet>();
        for (int at = primary.nextSetBit(0); at >= 0; at = primary.nextSetBit(at + 1)) {
            for (boolean up : new boolean[] {true, false}) {
                var list = missing(hidden, at, up);
                if (list != null) {
                    list.and(mayBeHidden);
                    list.andNot(ruledOut);
                    lists.add(list);
                }
            }
        }
        lists.sort(Comparator.comparingInt(BitSet::cardinality));
        return lists;
    }

    /// Hides what opens the most, until all is safe; then prints again what is not needed.
    private void build(@Nullable Random random) {
        var hidden = (BitSet) alwaysHidden.clone();
        for (var lists = missing(hidden, hidden); !lists.isEmpty(); lists = missing(hidden, hidden)) {
            hidden.set(opener(lists, random));
        }
        var added = (BitSet) hidden.clone();
        added.andNot(alwaysHidden);
        added.stream()
                .boxed()
                .sorted(Comparator.comparingLong(at -> -auditor.value(at)))
                .forEach(at -> {
                    hidden.clear(at);
                    if (primary.stream().anyMatch(each -> isExposed(hidden, each))) hidden.set(at);
                });
        keep(hidden);
    }

    private int opener(List<BitSet> lists, @Nullable Random random) {
        var first = lists.getFirst();
        if (first.isEmpty()) throw new IllegalStateException("a list of counts to hide is empty");
        double best = Double.NEGATIVE_INFINITY;
        int chosen = -1;
        for (int at = first.nextSetBit(0); at >= 0; at = first.nextSetBit(at + 1)) {
            int each = at;
            double opens = lists.stream().filter(list -> list.get(each)).count();
            double worth = random == null ? opens : opens * (0.5 + random.nextDouble());
            worth -= auditor.value(at) * 1e-6;
            if (worth > best) {
                best = worth;
                chosen = at;
            }
        }
        return chosen;
    }

    private void keep(BitSet hidden) {
        var added = (BitSet) hidden.clone();
        added.andNot(alwaysHidden);
        int count = added.cardinality();
        long sum = sum(added);
        if (count < bestCount || count == bestCount && sum < bestSum) {
            best = (BitSet) hidden.clone();
            bestCount = count;
            bestSum = sum;
        }
    }

    private long sum(BitSet counts) {
        return counts.stream().mapToLong(auditor::value).reduce(0, Math::addExact);
    }

    private void branch(BitSet hidden, BitSet ruledOut, int count, long sum) {
        if (!hasEffort()) return;
        var lists = missing(hidden, union(hidden, ruledOut));
        if (lists.isEmpty()) {
            keep(hidden);
            return;
        }
        var taken = new BitSet();
        int more = 0;
        long atLeast = 0;
        for (var list : lists) {
            if (list.isEmpty()) return;
            if (!taken.intersects(list)) {
                taken.or(list);
                more++;
                atLeast += list.stream().mapToLong(auditor::value).min().orElse(0);
            }
        }
        if (count + more > bestCount || count + more == bestCount && sum + atLeast >= bestSum) return;
        var out = (BitSet) ruledOut.clone();
        var order = lists.getFirst().stream()
                .boxed()
                .sorted(Comparator.comparingLong(auditor::value))
                .toList();
        for (int at : order) {
            hidden.set(at);
            branch(hidden, out, count + 1, sum + auditor.value(at));
            hidden.clear(at);
            out.set(at);
        }
    }
}
