package waymark.analysis.releases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import waymark.insight.disclosure.ClassDisclosure;
import waymark.insight.disclosure.Interval;
import waymark.insight.disclosure.Suppression;
import waymark.insight.disclosure.SuppressionRule;
import waymark.kernel.Area;

/// What may be printed of a table beside everything that was released before.
///
/// A reader is taken to know every printed count of every table, also of those withdrawn, all sums, and that 0 is never
/// hidden. With that, each count of 1 to 4 that is hidden anywhere has to be able to be 1, 2, 3 and 4.
sealed interface TableAudit {

    /// The fewest counts that have to be hidden.
    ///
    /// @param small places of the table that are too small to print
    /// @param hidden all that are not printed; numbered as [CountGrid#place]
    /// @param fewest whether fewer are surely not safe
    /// @param intervals what a reader can work out of each hidden place
    /// @param groups rows and columns in which everybody is in one category
    /// @param joined earlier tables that were audited together with it
    record Safe(
            BitSet small,
            BitSet hidden,
            boolean fewest,
            SortedMap<Integer, Interval> intervals,
            List<ClassDisclosure> groups,
            SortedSet<String> joined)
            implements TableAudit {}

    /// A count that could be worked out whatever is hidden.
    ///
    /// @param what it counts
    /// @param refs of the tables that give it away
    record Exposed(String what, Interval interval, Set<String> refs) {}

    /// Two rows or two columns to count as one.
    ///
    /// @param one the number of the first
    /// @param name of both together
    /// @param hidden how many counts are then hidden
    record Merge(boolean row, int one, int other, String name, int hidden) {}

    /// Nothing that is hidden would be enough.
    record Unsafe(List<Exposed> exposed, Optional<Merge> merge) implements TableAudit {}

    /// It contradicts itself or what was released, and the difference would be somebody.
    record Contradicting(List<String> sentences) implements TableAudit {}

    /// How many merges are tried.
    int TRIES = 40;

    /// @param released every table that was ever released
    static TableAudit of(List<Area> areas, LinkedTable table, List<LinkedTable> released) {
        var links = TableLinks.of(areas, table, released);
        if (!links.contradictions().isEmpty()) {
            return new Contradicting(links.contradictions());
        }
        return switch (pattern(table, links)) {
            case Suppression.Safe safe -> safe(table, links, safe);
            case Suppression.NoSafePattern none ->
                new Unsafe(exposed(table, links, none.exposed()), merge(areas, table, released));
        };
    }

    /// Audits a pattern that was decided before, beside what has been released since.
    ///
    /// @return what it would give away; empty where it is still safe
    static List<String> again(List<Area> areas, LinkedTable table, BitSet hidden, List<LinkedTable> released) {
        var links = TableLinks.of(areas, table, released);
        if (!links.contradictions().isEmpty()) {
            return List.of("It contradicts what was released or returned since it was sent");
        }
        var exposed = links.counts().exposed(links.pattern(hidden), rule(table));
        var refs = links.joined();
        return exposed.isEmpty()
                ? List.of()
                : List.of(
                        refs.isEmpty()
                                ? "A count that is hidden could be worked out"
                                : "Together with %s, as it stands in the register now, a hidden count could be worked out"
                                        .formatted(String.join(", ", refs)));
    }

    /// A table that stands for itself has the quick search of a table with its totals; one that is joined with others
    /// that of linked counts.
    private static Suppression pattern(LinkedTable table, TableLinks links) {
        if (!links.alone()) {
            return Suppression.of(links.counts(), rule(table));
        }
        int columns = table.grid().columns().size();
        return switch (Suppression.of(table.grid().table(), rule(table))) {
            case Suppression.Safe safe ->
                new Suppression.Safe(
                        numbered(safe.primary(), columns, links),
                        numbered(safe.secondary(), columns, links),
                        safe.fewest(),
                        numbered(safe.intervals(), columns, links));
            case Suppression.NoSafePattern none ->
                new Suppression.NoSafePattern(
                        numbered(none.primary(), columns, links), numbered(none.exposed(), columns, links));
        };
    }

    private static BitSet numbered(BitSet places, int columns, TableLinks links) {
        var numbered = new BitSet();
        places.stream().forEach(at -> numbered.set(links.number(at / columns, at % columns)));
        return numbered;
    }

    private static SortedMap<Integer, Interval> numbered(
            SortedMap<Integer, Interval> intervals, int columns, TableLinks links) {
        var numbered = new TreeMap<Integer, Interval>();
        intervals.forEach((at, interval) -> numbered.put(links.number(at / columns, at % columns), interval));
        return numbered;
    }

    private static SuppressionRule rule(LinkedTable table) {
        return new SuppressionRule(table.about().threshold(), true, SuppressionRule.Reader.KNOWS_ZEROS_ARE_PRINTED);
    }

    private static TableAudit safe(LinkedTable table, TableLinks links, Suppression.Safe safe) {
        var hidden = links.places(safe.hidden());
        var small = links.places(safe.primary());
        small.and(hidden);
        var intervals = new TreeMap<Integer, Interval>();
        var grid = table.grid();
        for (int row = 0; row <= grid.rows().size(); row++) {
            for (int column = 0; column < TableCells.columns(table); column++) {
                var interval = safe.intervals().get(links.number(row, column));
                if (hidden.get(grid.place(row, column)) && interval != null) {
                    intervals.put(grid.place(row, column), interval);
                }
            }
        }
        return new Safe(small, hidden, safe.fewest(), intervals, groups(table, hidden), links.joined());
    }

    private static List<ClassDisclosure> groups(LinkedTable table, BitSet hidden) {
        var grid = table.grid();
        var inside = new BitSet();
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.columns().size(); column++) {
                inside.set(row * grid.columns().size() + column, hidden.get(grid.place(row, column)));
            }
        }
        return ClassDisclosure.in(grid.table(), inside, rule(table)).stream()
                .filter(each -> !TableCells.areas(
                        each.row() ? table.about().columnName() : table.about().rowName()))
                .filter(each -> !TableCells.quarters(
                        each.row() ? table.about().columnName() : table.about().rowName()))
                .toList();
    }

    private static List<Exposed> exposed(LinkedTable table, TableLinks links, SortedMap<Integer, Interval> exposed) {
        var all = new ArrayList<Exposed>();
        exposed.forEach((number, interval) -> {
            var refs = new TreeSet<>(links.refs(number));
            if (refs.contains(table.ref()) && refs.size() == 1) {
                refs.addAll(links.joined());
            }
            refs.remove(table.ref());
            all.add(new Exposed(links.words(number), interval, refs));
        });
        return List.copyOf(all);
    }

    /// The merge of the fewest people after which a pattern is safe. Areas and quarters are never merged.
    private static Optional<Merge> merge(List<Area> areas, LinkedTable table, List<LinkedTable> released) {
        record Candidate(boolean row, int one, int other, long people) {}
        var candidates = new ArrayList<Candidate>();
        var grid = table.grid();
        for (boolean row : new boolean[] {true, false}) {
            var names = row ? grid.rows() : grid.columns();
            var dimension = row ? table.about().rowName() : table.about().columnName();
            if (!TableCells.areas(dimension) && !TableCells.quarters(dimension) && names.size() > 2) {
                for (int one = 0; one < names.size(); one++) {
                    for (int other = one + 1; other < names.size(); other++) {
                        long people = row
                                ? grid.value(one, grid.columns().size())
                                        + grid.value(other, grid.columns().size())
                                : grid.value(grid.rows().size(), one)
                                        + grid.value(grid.rows().size(), other);
                        candidates.add(new Candidate(row, one, other, people));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::people));
        for (var each : candidates.subList(0, Math.min(TRIES, candidates.size()))) {
            var merge = new Merge(
                    each.row(), each.one(), each.other(), name(table, each.row(), each.one(), each.other()), 0);
            var links = TableLinks.of(areas, merged(table, merge), released);
            if (links.contradictions().isEmpty()
                    && pattern(merged(table, merge), links) instanceof Suppression.Safe safe) {
                return Optional.of(new Merge(
                        merge.row(),
                        merge.one(),
                        merge.other(),
                        merge.name(),
                        links.places(safe.hidden()).cardinality()));
            }
        }
        return Optional.empty();
    }

    private static String name(LinkedTable table, boolean row, int one, int other) {
        var names = row ? table.grid().rows() : table.grid().columns();
        return "%s or %s".formatted(names.get(one), names.get(other));
    }

    /// The table with two categories counted as one; it says what the new one is made of.
    static LinkedTable merged(LinkedTable table, Merge merge) {
        var names = merge.row() ? table.grid().rows() : table.grid().columns();
        var dimension = merge.row() ? table.about().rowName() : table.about().columnName();
        return new LinkedTable(
                table.ref(),
                table.about().merged(dimension, merge.name(), names.get(merge.one()), names.get(merge.other())),
                merge.row()
                        ? table.grid().mergeRows(merge.one(), merge.other(), merge.name())
                        : table.grid().mergeColumns(merge.one(), merge.other(), merge.name()),
                table.hidden());
    }

    /// Tables of the same people that are divided otherwise, where nobody said what adds up.
    static List<String> unexplained(LinkedTable table, List<LinkedTable> released) {
        var found = new ArrayList<String>();
        if (table.about().nothingElse()) {
            return found;
        }
        for (var other : released) {
            if (related(table.about(), other.about())) {
                for (boolean row : new boolean[] {true, false}) {
                    unexplained(table, row, other).ifPresent(found::add);
                }
            } else if (sameCounts(table, other)) {
                found.add(
                        ("%s has the same counts for the same time and area, and calls them “%s”. If they are the same"
                                        + " people, give both the same name or say what this is part of. If not, say that nothing"
                                        + " else adds up")
                                .formatted(other.ref(), other.about().measure()));
            }
        }
        return found;
    }

    /// Whether two tables of measures that nobody joined seem to count the same people: the same time and
    /// area, and the same number of all of them or of two categories. Equal numbers can be chance, so whoever
    /// prepares it is asked.
    private static boolean sameCounts(LinkedTable one, LinkedTable other) {
        if (!one.about().from().equals(other.about().from())
                || !one.about().to().equals(other.about().to())
                || !Objects.equals(one.about().area(), other.about().area())) {
            return false;
        }
        if (all(one) > 0 && all(one) == all(other)) {
            return true;
        }
        var mine = rows(one);
        return Category.key(one.about().rowName())
                        .equals(Category.key(other.about().rowName()))
                && rows(other).entrySet().stream()
                                .filter(each ->
                                        each.getValue() > 0 && each.getValue().equals(mine.get(each.getKey())))
                                .count()
                        >= 2;
    }

    private static long all(LinkedTable table) {
        return table.grid().counts().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> rows(LinkedTable table) {
        var rows = new HashMap<String, Long>();
        int columns = table.grid().columns().size();
        for (int row = 0; row < table.grid().rows().size(); row++) {
            rows.put(
                    Category.key(table.grid().rows().get(row)),
                    table.grid().counts().subList(row * columns, (row + 1) * columns).stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        return rows;
    }

    private static boolean related(Described one, Described other) {
        var ones = new HashSet<>(List.of(one.measureKey(), one.partOf()));
        var others = new HashSet<>(List.of(other.measureKey(), other.partOf()));
        ones.remove("");
        others.remove("");
        return ones.stream().anyMatch(others::contains);
    }

    private static Optional<String> unexplained(LinkedTable table, boolean row, LinkedTable other) {
        var dimension =
                Category.key(row ? table.about().rowName() : table.about().columnName());
        if (dimension.isEmpty() || TableCells.areas(dimension) || TableCells.quarters(dimension)) {
            return Optional.empty();
        }
        var mine = row ? table.grid().rows() : table.grid().columns();
        var theirs = Category.key(other.about().rowName()).equals(dimension)
                ? other.grid().rows()
                : Category.key(other.about().columnName()).equals(dimension)
                        ? other.grid().columns()
                        : List.<String>of();
        var said = new HashSet<String>();
        for (var about : List.of(table.about(), other.about())) {
            about.sumsRead().stream()
                    .filter(sum -> sum.dimension().equals(dimension))
                    .forEach(sum -> {
                        said.add(sum.whole());
                        said.addAll(sum.parts());
                    });
        }
        var here = alone(mine, theirs, said);
        var there = alone(theirs, mine, said);
        return here.isEmpty() || there.isEmpty()
                ? Optional.empty()
                : Optional.of("%s divides %s into %s, this table into %s. Say what adds up, or that nothing does"
                        .formatted(
                                other.ref(),
                                row ? table.about().rowName() : table.about().columnName(),
                                String.join(", ", there),
                                String.join(", ", here)));
    }

    private static List<String> alone(List<String> names, List<String> others, Set<String> said) {
        var keys = others.stream().map(Category::key).toList();
        return names.stream()
                .filter(name -> !keys.contains(Category.key(name)) && !said.contains(Category.key(name)))
                .toList();
    }
}
