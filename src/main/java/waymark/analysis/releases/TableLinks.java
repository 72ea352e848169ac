package waymark.analysis.releases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waymark.insight.disclosure.LinkedCounts;
import waymark.insight.disclosure.LinkedCounts.State;
import waymark.kernel.Area;

/// All that a reader can add and subtract: the counts of a table and of those released before, and what adds up to
/// what. Counts of the same people have one name, so tables that share rows, columns or totals are joined without
/// anybody saying so. Beyond that a reader knows that areas make the partnership, that quarters make a year, that a
/// measure is part of another, and which categories make a larger one.
///
/// Where a sum leaves people over that no table names (the partnership without two areas), they are a count as well:
/// anybody can subtract it.
final class TableLinks {

    private static final class Cell {
        final CountName name;
        final long value;
        final Set<String> refs = new LinkedHashSet<>();
        State state;
        boolean fresh;
        boolean rest;
        String words;

        Cell(CountName name, long value, State state, String words) {
            this.name = name;
            this.value = value;
            this.state = state;
            this.words = words;
        }
    }

    private record Sum(String total, List<String> parts) {}

    private final Map<String, String> areas = new LinkedHashMap<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Set<Sum> sums = new LinkedHashSet<>();
    private final Set<Described.Sum> categories = new LinkedHashSet<>();
    private final Map<String, String> partOf = new HashMap<>();
    private final SortedSet<String> contradictions = new TreeSet<>();
    private final LinkedTable table;
    private final @Nullable LinkedCounts counts;
    private final Map<String, Integer> numbers = new HashMap<>();

    private TableLinks(List<Area> areas, LinkedTable table, List<LinkedTable> released) {
        this.table = table;
        areas.forEach(area -> this.areas.put(area.code(), area.name()));
        related(table, released).forEach(this::add);
        add(table);
        for (var cell : List.copyOf(cells.values())) {
            partOf.computeIfAbsent(cell.name.measure(), _ -> "");
        }
        periods();
        categorySums();
        areaSums();
        parts();
        counts = contradictions.isEmpty() ? build() : null;
    }

    /// Only what counts some of the same people: tables of the measure, of what it is part of, and of its parts.
    private static List<LinkedTable> related(LinkedTable table, List<LinkedTable> released) {
        var measures =
                new HashSet<>(List.of(table.about().measureKey(), table.about().partOf()));
        boolean more = true;
        while (more) {
            more = false;
            for (var each : released) {
                var part = each.about().partOf();
                if (!part.isEmpty()
                        && (measures.contains(part)
                                || measures.contains(each.about().measureKey()))) {
                    more |= measures.add(part);
                    more |= measures.add(each.about().measureKey());
                }
            }
        }
        return released.stream()
                .filter(each -> measures.contains(each.about().measureKey()))
                .toList();
    }

    static TableLinks of(List<Area> areas, LinkedTable table, List<LinkedTable> released) {
        return new TableLinks(areas, table, released);
    }

    /// What cannot be true together, in plain words: a count that has two values, parts that are more than their whole.
    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    LinkedCounts counts() {
        return Objects.requireNonNull(counts, "the tables contradict one another");
    }

    /// The number of a place of the table in the counts; -1 where nothing in it can be hidden or worked out.
    int number(int row, int column) {
        return numbers.getOrDefault(TableCells.name(areas, table, row, column).key(), -1);
    }

    /// What a count counts, for whoever prepares the table.
    String words(int number) {
        return cell(number).words;
    }

    /// The tables released before in which it stands, or that it was worked out from.
    Set<String> refs(int number) {
        return cell(number).refs;
    }

    private Cell cell(int number) {
        return Objects.requireNonNull(cells.get(counts().names().get(number)));
    }

    /// All earlier tables that are joined with this one.
    SortedSet<String> joined() {
        var joined = new TreeSet<String>();
        numbers.keySet().forEach(key -> joined.addAll(Objects.requireNonNull(cells.get(key)).refs));
        joined.remove(table.ref());
        return joined;
    }

    private void add(LinkedTable each) {
        boolean fresh = each.hidden() == null;
        categories.addAll(each.about().sumsRead());
        if (!each.about().partOf().isEmpty()) {
            partOf.put(each.about().measureKey(), each.about().partOf());
        }
        var grid = each.grid();
        int columns = TableCells.columns(each);
        for (int row = 0; row <= grid.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                put(each, row, column, fresh);
            }
            if (columns > 1) {
                int line = row;
                sum(
                        TableCells.name(areas, each, row, columns - 1),
                        IntStream.range(0, columns - 1)
                                .mapToObj(column -> TableCells.name(areas, each, line, column))
                                .toList());
            }
        }
        for (int column = 0; column < columns; column++) {
            int line = column;
            sum(
                    TableCells.name(areas, each, grid.rows().size(), column),
                    IntStream.range(0, grid.rows().size())
                            .mapToObj(row -> TableCells.name(areas, each, row, line))
                            .toList());
        }
    }

    private void put(LinkedTable each, int row, int column, boolean fresh) {
        var name = TableCells.name(areas, each, row, column);
        long value = each.grid().value(row, column);
        var known = cells.get(name.key());
        if (known != null && known.value != value) {
            contradictions.add(
                    "%s: %,d here, and %,d in %s. Whoever reads both sees the people in between. Leave the count out, or release it under a measure of its own"
                            .formatted(name.words(areas), value, known.value, String.join(", ", known.refs)));
            return;
        }
        var state = state(each, row, column, value, fresh);
        if (known == null) {
            known = new Cell(name, value, state, name.words(areas));
            cells.put(name.key(), known);
        } else if (!fresh && known.state != State.KNOWN) {
            known.state = state;
        }
        known.fresh |= fresh;
        known.refs.add(each.ref());
    }

    /// A total is printed where it is not small, unless it was hidden before.
    private static State state(LinkedTable each, int row, int column, long value, boolean fresh) {
        if (!fresh) {
            return Objects.requireNonNull(each.hidden()).get(each.grid().place(row, column))
                    ? State.HIDDEN
                    : State.KNOWN;
        }
        boolean total = row == each.grid().rows().size()
                || column == each.grid().columns().size();
        return total && value >= each.about().threshold() && !each.about().totalsMayHide() ? State.KNOWN : State.OPEN;
    }

    private void sum(CountName total, List<CountName> parts) {
        sums.add(new Sum(total.key(), parts.stream().map(CountName::key).toList()));
    }

    /// A whole and some of its parts: what they leave over is a count as well.
    ///
    /// @param open whether there may be others that no table names
    private void rest(Cell whole, List<Cell> parts, boolean open, String key, String words) {
        long left = whole.value - parts.stream().mapToLong(part -> part.value).sum();
        if (left < 0 || left > 0 && !open) {
            contradictions.add("%s: %,d, but what it is made of adds up to %,d"
                    .formatted(whole.words, whole.value, whole.value - left));
            return;
        }
        var names = new ArrayList<>(parts.stream().map(part -> part.name.key()).toList());
        if (open) {
            var rest = new Cell(whole.name, left, State.HIDDEN, words);
            rest.rest = true;
            rest.refs.addAll(whole.refs);
            parts.forEach(part -> rest.refs.addAll(part.refs));
            cells.putIfAbsent(key, rest);
            names.add(key);
        }
        sums.add(new Sum(whole.name.key(), List.copyOf(names)));
    }

    /// Quarters make a year, and a year less three quarters is the fourth.
    private void periods() {
        var series = new LinkedHashMap<String, List<Cell>>();
        for (var cell : cells.values()) {
            series.computeIfAbsent(cell.name.during(0, 0).key(), _ -> new ArrayList<>())
                    .add(cell);
        }
        series.values().stream().filter(all -> all.size() > 1).forEach(this::periods);
    }

    private void periods(List<Cell> all) {
        var seen = new HashSet<Integer>();
        for (var cell : all) {
            if (!seen.contains(cell.name.from())) {
                var levels = levels(cell.name.from(), all);
                seen.addAll(levels.keySet());
                between(levels, all);
            }
        }
        nested(all);
    }

    /// How many were counted up to the end of each period that shares an end with another, and so on.
    private TreeMap<Integer, Long> levels(int start, List<Cell> all) {
        var levels = new TreeMap<>(Map.of(start, 0L));
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            long level = Objects.requireNonNull(levels.get(at));
            for (var cell : all) {
                if (cell.name.from() == at || cell.name.to() == at) {
                    int end = cell.name.from() == at ? cell.name.to() : cell.name.from();
                    long there = cell.name.from() == at ? level + cell.value : level - cell.value;
                    var known = levels.putIfAbsent(end, there);
                    if (known == null) {
                        open.add(end);
                    } else if (known != there) {
                        contradictions.add("%s: the quarters do not add up to it".formatted(cell.words));
                    }
                }
            }
        }
        return levels;
    }

    private void between(TreeMap<Integer, Long> levels, List<Cell> all) {
        if (levels.size() < 3) {
            return;
        }
        var model = all.getFirst().name;
        int before = levels.firstKey();
        for (int end : levels.tailMap(before, false).keySet()) {
            long value = Objects.requireNonNull(levels.get(end)) - Objects.requireNonNull(levels.get(before));
            var name = model.during(before, end);
            if (value < 0) {
                contradictions.add("%s: fewer than nobody, from the periods round it".formatted(name.words(areas)));
                return;
            }
            var cell = new Cell(name, value, State.HIDDEN, name.words(areas));
            all.forEach(each -> cell.refs.addAll(each.refs));
            cells.putIfAbsent(name.key(), cell);
            before = end;
        }
        for (var cell : all) {
            var inside = new ArrayList<CountName>();
            Integer from = cell.name.from();
            if (levels.containsKey(from)) {
                for (Integer end = levels.higherKey(from);
                        end != null && end <= cell.name.to();
                        end = levels.higherKey(from)) {
                    inside.add(model.during(from, end));
                    from = end;
                }
                if (inside.size() > 1) {
                    sum(cell.name, inside);
                }
            }
        }
    }

    /// A period within another with which it shares no end.
    private void nested(List<Cell> all) {
        for (var outer : all) {
            for (var inner : all) {
                if (outer.name.from() < inner.name.from() && inner.name.to() < outer.name.to()) {
                    rest(
                            outer,
                            List.of(inner),
                            true,
                            outer.name.key() + "-" + inner.name.key(),
                            "%s without %s".formatted(outer.words, inner.words));
                }
            }
        }
    }

    private List<Cell> named() {
        return cells.values().stream().filter(cell -> !cell.rest).toList();
    }

    /// Categories that make a larger one.
    private void categorySums() {
        for (var sum : categories) {
            for (var whole : named()) {
                if (sum.whole().equals(whole.name.split().get(sum.dimension()))) {
                    var parts = new ArrayList<Cell>();
                    for (var category : sum.parts()) {
                        var part = cells.get(
                                whole.name.with(sum.dimension(), category).key());
                        if (part != null) {
                            parts.add(part);
                        }
                    }
                    if (!parts.isEmpty()) {
                        rest(
                                whole,
                                parts,
                                parts.size() < sum.parts().size(),
                                whole.name.key() + "-" + sum.parts(),
                                "the others in %s".formatted(whole.words));
                    }
                }
            }
        }
    }

    /// Areas make the partnership; people may be in none of them.
    private void areaSums() {
        var byWhole = new LinkedHashMap<String, List<Cell>>();
        for (var cell : named()) {
            if (!cell.name.area().equals(CountName.EVERYWHERE)) {
                byWhole.computeIfAbsent(cell.name.in(CountName.EVERYWHERE).key(), _ -> new ArrayList<>())
                        .add(cell);
            }
        }
        byWhole.forEach((key, parts) -> {
            var whole = cells.get(key);
            if (whole != null) {
                long left = whole.value
                        - parts.stream().mapToLong(part -> part.value).sum();
                rest(
                        whole,
                        parts,
                        left != 0 || parts.size() < areas.size(),
                        key + "-elsewhere",
                        "%s, without %s".formatted(whole.words, names(parts)));
            }
        });
    }

    private String names(List<Cell> parts) {
        return String.join(
                ", ",
                parts.stream()
                        .map(part -> areas.getOrDefault(part.name.area(), part.name.area()))
                        .toList());
    }

    /// A measure that is part of another, and of what that is part of.
    private void parts() {
        for (var part : named()) {
            var seen = new HashSet<String>();
            for (var measure = partOf.getOrDefault(part.name.measure(), "");
                    !measure.isEmpty() && seen.add(measure);
                    measure = partOf.getOrDefault(measure, "")) {
                var whole = cells.get(part.name.of(measure).key());
                if (whole != null) {
                    rest(
                            whole,
                            List.of(part),
                            true,
                            whole.name.key() + "-" + part.name.measure(),
                            "those in “%s” who are not in “%s”: %s"
                                    .formatted(whole.name.measure(), part.name.measure(), whole.words));
                }
            }
        }
    }

    /// Only what is joined with the table through something that is not printed: what every reader knows joins nothing.
    private LinkedCounts build() {
        var bySum = new HashMap<String, List<Sum>>();
        for (var sum : sums) {
            sum.parts()
                    .forEach(part ->
                            bySum.computeIfAbsent(part, _ -> new ArrayList<>()).add(sum));
            bySum.computeIfAbsent(sum.total(), _ -> new ArrayList<>()).add(sum);
        }
        var wanted = new LinkedHashSet<String>();
        var used = new LinkedHashSet<Sum>();
        var open = new ArrayDeque<String>();
        cells.forEach((key, cell) -> {
            if (cell.fresh) {
                open.add(key);
                wanted.add(key);
            }
        });
        while (!open.isEmpty()) {
            var key = open.removeFirst();
            boolean known = Objects.requireNonNull(cells.get(key)).state == State.KNOWN;
            boolean fresh = Objects.requireNonNull(cells.get(key)).fresh;
            if (known && !fresh) {
                continue;
            }
            for (var sum : bySum.getOrDefault(key, List.of())) {
                if (used.add(sum)) {
                    for (var other : sum.parts()) {
                        if (wanted.add(other)) open.add(other);
                    }
                    if (wanted.add(sum.total())) open.add(sum.total());
                }
            }
        }
        var builder = LinkedCounts.builder();
        for (var key : wanted) {
            var cell = Objects.requireNonNull(cells.get(key));
            numbers.put(key, numbers.size());
            builder.count(key, cell.value, cell.state);
        }
        used.forEach(sum -> builder.sum(sum.total(), sum.parts()));
        return builder.build();
    }

    /// Whether the table stands for itself: nothing else is joined with it, and all its totals are printed.
    boolean alone() {
        var grid = table.grid();
        boolean printed = grid.columns().size() > 1;
        for (int row = 0; row <= grid.rows().size(); row++) {
            printed &= totalPrinted(row, grid.columns().size());
        }
        for (int column = 0; column < grid.columns().size(); column++) {
            printed &= totalPrinted(grid.rows().size(), column);
        }
        return printed
                && numbers.keySet().stream().allMatch(key -> Objects.requireNonNull(cells.get(key)).fresh)
                && joined().isEmpty();
    }

    private boolean totalPrinted(int row, int column) {
        var cell = cells.get(TableCells.name(areas, table, row, column).key());
        return cell != null && (cell.state == State.KNOWN || cell.value == 0);
    }

    /// The places of the table that a pattern hides.
    BitSet places(BitSet hidden) {
        var places = new BitSet();
        var grid = table.grid();
        for (int row = 0; row <= grid.rows().size(); row++) {
            for (int column = 0; column < TableCells.columns(table); column++) {
                int number = number(row, column);
                if (number >= 0 && hidden.get(number)) {
                    places.set(grid.place(row, column));
                }
            }
        }
        return places;
    }

    /// The pattern of all counts in which these places of the table are hidden, and what was hidden before.
    BitSet pattern(BitSet places) {
        var pattern = new BitSet();
        numbers.forEach((key, number) -> {
            var cell = Objects.requireNonNull(cells.get(key));
            pattern.set(number, cell.state == State.HIDDEN);
        });
        var grid = table.grid();
        for (int row = 0; row <= grid.rows().size(); row++) {
            for (int column = 0; column < TableCells.columns(table); column++) {
                int number = number(row, column);
                if (number >= 0) {
                    var cell = cell(number);
                    boolean printed = cell.state == State.KNOWN && cell.refs.size() > 1;
                    pattern.set(number, places.get(grid.place(row, column)) && !printed);
                }
            }
        }
        return pattern;
    }
}
