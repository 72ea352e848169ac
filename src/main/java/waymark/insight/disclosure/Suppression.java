package waymark.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What to hide so that no small count can be worked out: primary suppression of the small counts
/// themselves, and the fewest further counts (secondary suppression); of those patterns the one that
/// hides the smallest sum.
public sealed interface Suppression {

    /// A pattern that was audited.
    ///
    /// @param primary counts that are too small to print
    /// @param secondary what is hidden to protect them
    /// @param fewest whether no pattern with fewer secondary counts, nor one as small with a smaller sum,
    ///     is safe; false where the search was ended before that was sure
    /// @param intervals of every hidden count, what a reader can work out
    record Safe(BitSet primary, BitSet secondary, boolean fewest, SortedMap<Integer, Interval> intervals)
            implements Suppression {

        /// Everything hidden.
        public BitSet hidden() {
            return PatternSearch.union(primary, secondary);
        }
    }

    /// Some small counts can be narrowed down whatever else is hidden: categories have to be merged.
    ///
    /// @param exposed what a reader can work out of them even then
    record NoSafePattern(BitSet primary, SortedMap<Integer, Interval> exposed) implements Suppression {}

    /// The effort of a search that is usually enough: about a second at most.
    long USUAL_EFFORT = 40_000_000;

    /// Counts are numbered row by row: row × columns + column.
    static Suppression of(CountTable table, SuppressionRule rule) {
        return of(table, rule, USUAL_EFFORT);
    }

    /// @param effort after how much work the best pattern found is answered, in counts looked at
    static Suppression of(CountTable table, SuppressionRule rule, long effort) {
        var auditor = new TableAuditor(table, rule.floor());
        var primary = new BitSet();
        var may = new BitSet();
        for (int at = 0; at < auditor.size(); at++) {
            primary.set(at, rule.hides(auditor.value(at)));
            may.set(at, auditor.value(at) > 0);
        }
        return new PatternSearch(auditor, rule, primary, may, primary, effort).answer();
    }

    /// Numbered as `counts` numbers them.
    static Suppression of(LinkedCounts counts, SuppressionRule rule) {
        return counts.suppress(rule, USUAL_EFFORT);
    }

    /// What a reader can work out of each hidden count.
    static SortedMap<Integer, Interval> audit(CountTable table, BitSet hidden, SuppressionRule rule) {
        return intervals(new TableAuditor(table, rule.floor()), hidden);
    }

    /// The small counts that this pattern gives away: their interval does not cover all values of a small
    /// count.
    static List<Integer> exposed(CountTable table, BitSet hidden, SuppressionRule rule) {
        var exposed = new ArrayList<Integer>();
        var intervals = audit(table, hidden, rule);
        for (int at = 0; at < table.rows() * table.columns(); at++) {
            if (rule.hides(table.count(at / table.columns(), at % table.columns()))) {
                var interval = intervals.get(at);
                if (interval == null || !interval.covers(rule.least(), rule.most())) exposed.add(at);
            }
        }
        return List.copyOf(exposed);
    }

    private static SortedMap<Integer, Interval> intervals(Auditor auditor, BitSet hidden) {
        var intervals = new TreeMap<Integer, Interval>();
        hidden.stream().forEach(at -> intervals.put(at, auditor.interval(hidden, at)));
        return intervals;
    }
}
