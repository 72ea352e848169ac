package waymark.insight.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which categories to count as one where a table has no safe pattern.
///
/// @param rows the rows of the table, those that are merged in one list; numbers from 0 on
/// @param columns the columns in the same way
/// @param table the merged table
/// @param suppression what is then hidden in it
public record Merging(
        List<List<Integer>> rows, List<List<Integer>> columns, CountTable table, Suppression.Safe suppression) {

    private static final long EFFORT = 4_000_000;

    /// About how many merged tables are looked at in each round.
    private static final int TRIES = 4_000;

    /// As few merges as possible; of those the one that leaves the most counts printed, and of those the
    /// one that merges the fewest people. A table of up to about 5 by 5 is tried with two merges in all
    /// ways; beyond that the merges of few people are followed up.
    public static Optional<Merging> of(CountTable table, SuppressionRule rule) {
        var start = new Step(singles(table.rows()), singles(table.columns()), table, 0);
        List<Step> steps = List.of(start);
        while (!steps.isEmpty()) {
            var next = new ArrayList<Step>();
            for (var step : steps) next.addAll(step.merges());
            var safe = next.stream()
                    .flatMap(step -> step.tried(rule).stream())
                    .max(Comparator.comparingLong(Merging::printed)
                            .thenComparing(
                                    Comparator.comparingLong(Merging::people).reversed()));
            if (safe.isPresent()) return safe;
            if (next.isEmpty()) break;
            next.sort(Comparator.comparingLong(Step::people));
            steps = next.subList(0, Math.min(next.size(), Math.max(1, TRIES / next.size())));
        }
        return Optional.empty();
    }

    private long printed() {
        return (long) table.rows() * table.columns() - suppression.hidden().cardinality();
    }

    private long people() {
        long people = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() > 1) people += table.rowTotal(row);
        }
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).size() > 1) people += table.columnTotal(column);
        }
        return people;
    }

    private static List<List<Integer>> singles(int length) {
        var all = new ArrayList<List<Integer>>();
        for (int at = 0; at < length; at++) all.add(List.of(at));
        return all;
    }

    private record Step(List<List<Integer>> rows, List<List<Integer>> columns, CountTable table, long people) {

        List<Step> merges() {
            var merges = new ArrayList<Step>();
            for (int one = 0; one < rows.size(); one++) {
                for (int other = one + 1; other < rows.size(); other++) {
                    merges.add(new Step(
                            merged(rows, one, other),
                            columns,
                            table.mergeRows(one, other),
                            people + table.rowTotal(one) + table.rowTotal(other)));
                }
            }
            for (int one = 0; one < columns.size(); one++) {
                for (int other = one + 1; other < columns.size(); other++) {
                    merges.add(new Step(
                            rows,
                            merged(columns, one, other),
                            table.mergeColumns(one, other),
                            people + table.columnTotal(one) + table.columnTotal(other)));
                }
            }
            return merges;
        }

        Optional<Merging> tried(SuppressionRule rule) {
            return Suppression.of(table, rule, EFFORT) instanceof Suppression.Safe safe
                    ? Optional.of(new Merging(rows, columns, table, safe))
                    : Optional.empty();
        }

        private static List<List<Integer>> merged(List<List<Integer>> all, int one, int other) {
            var merged = new ArrayList<>(all);
            var both = new ArrayList<>(all.get(one));
            both.addAll(all.get(other));
            both.sort(Comparator.naturalOrder());
            merged.set(one, List.copyOf(both));
            merged.remove(other);
            return List.copyOf(merged);
        }
    }
}
