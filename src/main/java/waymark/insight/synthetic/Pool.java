package waymark.insight.synthetic;

import java.util.HashSet;
import java.util.List;

/// Counts of people by several attributes: what a regional or national body holds, and never a list of people.
///
/// @param attributes their names
/// @param rows       a value for each attribute, empty where it is not known, and how many people have them
public record Pool(List<String> attributes, List<Row> rows) {

    /// More attributes make every combination rare.
    public static final int MOST_ATTRIBUTES = 12;

    public Pool {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
        int width = attributes.size();
        if (width < 2 || width > MOST_ATTRIBUTES || new HashSet<>(attributes).size() < width) {
            throw new IllegalArgumentException("Not 2 to " + MOST_ATTRIBUTES + " attributes");
        }
        if (rows.stream().anyMatch(row -> row.values().size() != width || row.people() < 0)) {
            throw new IllegalArgumentException("A row that does not fit");
        }
    }

    public record Row(List<String> values, int people) {

        public Row {
            values = List.copyOf(values);
        }
    }

    public long people() {
        return rows.stream().mapToLong(Row::people).sum();
    }

    /// Without the numbers: exact counts must not reach a log.
    @Override
    public String toString() {
        return rows.size() + " rows of " + attributes.size() + " attributes";
    }
}
