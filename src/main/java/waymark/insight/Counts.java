package waymark.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Exact counts of people, before disclosure control: rows are areas, columns are quarters or the
/// parts of a split (adults and children).
///
/// Counts that add up to one another belong in one table: adults, children and "all" entered as three
/// separate measures would give each other away.
public final class Counts {

    /// The column of a table that has only one.
    static final String ONLY = "";

    sealed interface Cell {

        record Count(long people) implements Cell {
            public Count {
                if (people < 0) throw new IllegalArgumentException("a count of people is never below 0");
            }
        }

        record Missing(String why) implements Cell {}
    }

    private record Place(String row, String column) {}

    private final SequencedMap<Place, Cell> cells;

    private Counts(SequencedMap<Place, Cell> cells) {
        this.cells = Collections.unmodifiableSequencedMap(cells);
    }

    public static Counts none() {
        return new Counts(new LinkedHashMap<>());
    }

    public Counts with(String row, long people) {
        return with(row, ONLY, people);
    }

    public Counts with(String row, String column, long people) {
        return and(row, column, new Cell.Count(people));
    }

    /// No return, or a return that says why there is no number. Missing is never zero.
    public Counts missing(String row, String why) {
        return missing(row, ONLY, why);
    }

    public Counts missing(String row, String column, String why) {
        return and(row, column, new Cell.Missing(why));
    }

    private Counts and(String row, String column, Cell cell) {
        var grown = new LinkedHashMap<>(cells);
        if (grown.putIfAbsent(new Place(row, column), cell) != null) {
            throw new IllegalArgumentException("counted twice: " + row + " " + column);
        }
        return new Counts(grown);
    }

    List<String> rows() {
        return distinct(cells.keySet().stream().map(Place::row).toList());
    }

    List<String> columns() {
        return distinct(cells.keySet().stream().map(Place::column).toList());
    }

    Cell cell(String row, String column) {
        return cells.getOrDefault(new Place(row, column), new Cell.Missing("No figure was given"));
    }

    private static List<String> distinct(List<String> all) {
        return new ArrayList<>(new LinkedHashSet<>(all));
    }

    /// Without the numbers: exact counts must not reach a log.
    @Override
    public String toString() {
        return "Counts of " + Map.of("rows", rows().size(), "columns", columns().size());
    }
}
