package waymark.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts of several tables that are audited together, because they add up to one another: areas and the
/// partnership, quarters and the year, a table and another that shares its rows, what is released now and
/// what was before.
///
/// Each count has a name. The same name in two tables is the same count. What is not said here, a reader
/// is taken not to know: a sum that is left out is an attack that is not tried.
public final class LinkedCounts {

    /// Whether a count may be hidden in this release.
    public enum State {
        /// It may be printed or hidden.
        OPEN,
        /// It was printed before, or has to be; it cannot be hidden any more.
        PRINTED,
        /// Readers know it already, however small it is: there is nothing in it to protect any more.
        KNOWN,
        /// It was hidden before and stays so.
        HIDDEN
    }

    private final List<String> names;
    private final long[] values;
    private final State[] states;
    private final List<int[]> members;
    private final List<int[]> signs;

    private LinkedCounts(Builder builder) {
        names = List.copyOf(builder.numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());
        values = builder.values.stream().mapToLong(Long::longValue).toArray();
        states = builder.states.toArray(State[]::new);
        members = List.copyOf(builder.members);
        signs = List.copyOf(builder.signs);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Collects counts and what adds up to what.
    public static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Long> values = new ArrayList<>();
        private final List<State> states = new ArrayList<>();
        private final List<int[]> members = new ArrayList<>();
        private final List<int[]> signs = new ArrayList<>();

        private Builder() {}

        /// A count that may be printed or hidden.
        public Builder count(String name, long value) {
            return count(name, value, State.OPEN);
        }

        /// @throws IllegalArgumentException where it is there already with another value
        public Builder count(String name, long value, State state) {
            if (value < 0) throw new IllegalArgumentException(name + ": a count of people is never below 0");
            Integer known = numbers.get(name);
            if (known == null) {
                numbers.put(name, values.size());
                values.add(value);
                states.add(state);
            } else if (values.get(known) != value) {
                throw new IllegalArgumentException(name + " has two values");
            } else if (state != State.OPEN) {
                if (states.get(known) != State.OPEN && states.get(known) != state) {
                    throw new IllegalArgumentException(name + " was both printed and hidden");
                }
                states.set(known, state);
            }
            return this;
        }

        /// A count that is the sum of others, and may be printed or hidden.
        public Builder total(String name, List<String> parts) {
            long sum = 0;
            for (String part : parts) sum = Math.addExact(sum, values.get(number(part)));
            return count(name, sum).sum(name, parts);
        }

        /// Says that counts add up to another.
        ///
        /// @throws IllegalArgumentException where they do not
        public Builder sum(String total, List<String> parts) {
            var all = new ArrayList<>(parts);
            all.add(total);
            int[] member = new int[all.size()];
            int[] sign = new int[all.size()];
            long left = 0;
            for (int at = 0; at < all.size(); at++) {
                int number = number(all.get(at));
                member[at] = number;
                sign[at] = at < parts.size() ? 1 : -1;
                left = Math.addExact(left, sign[at] * values.get(number));
            }
            if (left != 0) throw new IllegalArgumentException("the parts do not add up to " + total);
            members.add(member);
            signs.add(sign);
            return this;
        }

        /// A table with all its totals. Its counts are named `name/row 1/column 2`, its totals `name/row
        /// 1/total`, `name/total/column 2` and `name/total/total`, counted from 1.
        ///
        /// @param totals whether the totals may be hidden
        public Builder table(String name, CountTable table, State totals) {
            for (int row = 0; row < table.rows(); row++) {
                for (int column = 0; column < table.columns(); column++) {
                    count(name(name, row, column), table.count(row, column));
                }
                count(name(name, row, -1), table.rowTotal(row), totals);
            }
            for (int column = 0; column < table.columns(); column++) {
                count(name(name, -1, column), table.columnTotal(column), totals);
            }
            count(name(name, -1, -1), table.total(), totals);
            for (int row = -1; row < table.rows(); row++) {
                var parts = new ArrayList<String>();
                for (int column = 0; column < table.columns(); column++) parts.add(name(name, row, column));
                sum(name(name, row, -1), parts);
            }
            for (int column = -1; column < table.columns(); column++) {
                var parts = new ArrayList<String>();
                for (int row = 0; row < table.rows(); row++) parts.add(name(name, row, column));
                sum(name(name, -1, column), parts);
            }
            return this;
        }

        private int number(String name) {
            Integer number = numbers.get(name);
            if (number == null) throw new IllegalArgumentException("there is no count " + name);
            return number;
        }

        public LinkedCounts build() {
            return new LinkedCounts(this);
        }

        private static String name(String table, int row, int column) {
            return table + "/" + (row < 0 ? "total" : "row " + (row + 1)) + "/"
                    + (column < 0 ? "total" : "column " + (column + 1));
        }
    }

    /// The names, by the number that a [Suppression] gives them.
    public List<String> names() {
        return names;
    }

    public long value(int count) {
        return values[count];
    }

    int size() {
        return values.length;
    }

    List<int[]> members() {
        return members;
    }

    List<int[]> signs() {
        return signs;
    }

    /// What a reader can work out of the small counts that this pattern gives away, by number.
    public SortedMap<Integer, Interval> exposed(BitSet hidden, SuppressionRule rule) {
        var auditor = new LinkedAuditor(this, rule.floor());
        var exposed = new TreeMap<Integer, Interval>();
        for (int at = 0; at < values.length; at++) {
            if (rule.hides(values[at]) && states[at] != State.KNOWN) {
                var interval = hidden.get(at) ? auditor.interval(hidden, at) : new Interval(values[at], values[at]);
                if (!interval.covers(rule.least(), rule.most())) exposed.put(at, interval);
            }
        }
        return exposed;
    }

    Suppression suppress(SuppressionRule rule, long effort) {
        var primary = new BitSet();
        var may = new BitSet();
        var always = new BitSet();
        for (int at = 0; at < values.length; at++) {
            boolean small = rule.hides(values[at]) && states[at] != State.KNOWN;
            primary.set(at, small);
            may.set(at, states[at] == State.OPEN && values[at] > 0);
            always.set(at, states[at] == State.HIDDEN || small && states[at] == State.OPEN);
        }
        var printed = new TreeMap<Integer, Interval>();
        for (int at = primary.nextSetBit(0); at >= 0; at = primary.nextSetBit(at + 1)) {
            if (states[at] == State.PRINTED) printed.put(at, new Interval(values[at], values[at]));
        }
        if (!printed.isEmpty()) return new Suppression.NoSafePattern(primary, printed);
        return new PatternSearch(new LinkedAuditor(this, rule.floor()), rule, primary, may, always, effort).answer();
    }

    /// Without the numbers: exact counts must not reach a log.
    @Override
    public String toString() {
        return values.length + " linked counts";
    }
}
