package waymark.insight.disclosure;

import java.util.Arrays;

/// Counts of people by two things, of which all totals are printed: of each row, of each column and of
/// all.
public final class CountTable {

    private final long[][] counts;

    private CountTable(long[][] counts) {
        this.counts = counts;
    }

    /// @param counts a row after the other, as many in each, none below 0
    public static CountTable of(long[][] counts) {
        if (counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("a table has at least one row and one column");
        }
        var copy = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            copy[row] = counts[row].clone();
            if (copy[row].length != counts[0].length) {
                throw new IllegalArgumentException(
                        "row " + (row + 1) + " has another number of columns than the first");
            }
            if (Arrays.stream(copy[row]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a count of people is never below 0");
            }
        }
        return new CountTable(copy);
    }

    public int rows() {
        return counts.length;
    }

    public int columns() {
        return counts[0].length;
    }

    public long count(int row, int column) {
        return counts[row][column];
    }

    public long rowTotal(int row) {
        return Arrays.stream(counts[row]).reduce(0, Math::addExact);
    }

    public long columnTotal(int column) {
        return Arrays.stream(counts).mapToLong(row -> row[column]).reduce(0, Math::addExact);
    }

    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).reduce(0, Math::addExact);
    }

    /// The table with two rows counted as one, in the place of the first.
    CountTable mergeRows(int one, int other) {
        int kept = Math.min(one, other);
        int gone = Math.max(one, other);
        var merged = new long[rows() - 1][];
        for (int row = 0; row < merged.length; row++) {
            merged[row] = counts[row < gone ? row : row + 1].clone();
        }
        for (int column = 0; column < columns(); column++) {
            merged[kept][column] = Math.addExact(counts[kept][column], counts[gone][column]);
        }
        return new CountTable(merged);
    }

    /// The table with two columns counted as one, in the place of the first.
    CountTable mergeColumns(int one, int other) {
        return transposed().mergeRows(one, other).transposed();
    }

    private CountTable transposed() {
        var turned = new long[columns()][rows()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                turned[column][row] = counts[row][column];
            }
        }
        return new CountTable(turned);
    }

    /// Without the numbers: exact counts must not reach a log.
    @Override
    public String toString() {
        return "Table of " + rows() + " by " + columns();
    }
}
