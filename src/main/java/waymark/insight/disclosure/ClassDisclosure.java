package waymark.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A row or a column whose people are all in one category: whoever knows that somebody is in it knows the
/// rest. No single count has to be small for that.
///
/// @param row whether it is a row; otherwise a column
/// @param number which one, from 0 on
/// @param category the column (or row) that holds all of them, from 0 on
/// @param people how many
public record ClassDisclosure(boolean row, int number, int category, long people) {

    /// Those that a reader can see: the other counts are printed as 0.
    public static List<ClassDisclosure> in(CountTable table) {
        return in(table, new BitSet(), SuppressionRule.USUAL);
    }

    /// Those that a reader of the pattern can work out: everything else in the row or column can only be
    /// 0.
    ///
    /// @param hidden numbered row by row
    public static List<ClassDisclosure> in(CountTable table, BitSet hidden, SuppressionRule rule) {
        var most = new long[table.rows()][table.columns()];
        var intervals = Suppression.audit(table, hidden, rule);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                var interval = intervals.get(row * table.columns() + column);
                most[row][column] = interval == null ? table.count(row, column) : interval.most();
            }
        }
        var found = new ArrayList<ClassDisclosure>();
        for (int row = 0; row < table.rows() && table.columns() > 1; row++) {
            int only = only(most[row]);
            if (only >= 0) found.add(new ClassDisclosure(true, row, only, table.rowTotal(row)));
        }
        for (int column = 0; column < table.columns() && table.rows() > 1; column++) {
            var counts = new long[table.rows()];
            for (int row = 0; row < counts.length; row++) counts[row] = most[row][column];
            int only = only(counts);
            if (only >= 0) found.add(new ClassDisclosure(false, column, only, table.columnTotal(column)));
        }
        return List.copyOf(found);
    }

    private static int only(long[] counts) {
        int only = -1;
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                if (only >= 0) return -1;
                only = at;
            }
        }
        return only;
    }
}
