package waymark.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with the printed table, this source code and patience: tries every table of counts, and keeps
/// those that would have been printed exactly so. Knows figures only by their words.
class Attacker {

    private static final int MOST = 9;
    private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+)");

    /// What is printed of a table: cells row by row, then totals of columns, totals of rows, the grand total.
    record Printed(int rows, int columns, List<String> words) {}

    static Printed print(int[][] table) {
        var counts = Counts.none();
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[r].length; c++) counts = counts.with("r" + r, "c" + c, table[r][c]);
        }
        var released = DisclosureControl.release(counts, SmallNumberRule.USUAL);
        var words = new ArrayList<String>();
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[r].length; c++) {
                words.add(released.figure("r" + r, "c" + c).text());
            }
        }
        for (int c = 0; c < table[0].length; c++) {
            words.add(released.total("c" + c).text());
        }
        for (int r = 0; r < table.length; r++) {
            words.add(released.rowTotal("r" + r).text());
        }
        words.add(released.grandTotal().text());
        return new Printed(table.length, table[0].length, words);
    }

    /// All values the cell may have, for a reader who also knows whatever `known` tests of a table.
    static Set<Integer> candidates(Printed printed, int row, int column, Predicate<int[][]> known) {
        var found = new TreeSet<Integer>();
        enumerate(printed, new int[printed.rows][printed.columns], 0, table -> {
            if (sumsAgree(printed, table) && known.test(table) && print(table).equals(printed)) {
                found.add(table[row][column]);
            }
        });
        return found;
    }

    /// All values of the cell in tables whose cells and sums fit the words, however they came to be printed.
    static Set<Integer> fitting(Printed printed, int row, int column) {
        var found = new TreeSet<Integer>();
        enumerate(printed, new int[printed.rows][printed.columns], 0, table -> {
            if (sumsAgree(printed, table)) found.add(table[row][column]);
        });
        return found;
    }

    private static void enumerate(Printed printed, int[][] table, int at, Consumer<int[][]> each) {
        if (at == printed.rows * printed.columns) {
            each.accept(table);
            return;
        }
        for (int value = 0; value <= MOST; value++) {
            if (!fits(printed.words.get(at), value)) continue;
            table[at / printed.columns][at % printed.columns] = value;
            enumerate(printed, table, at + 1, each);
        }
    }

    private static boolean sumsAgree(Printed printed, int[][] table) {
        int at = printed.rows * printed.columns;
        for (int c = 0; c < printed.columns; c++) {
            int sum = 0;
            for (int[] row : table) sum += row[c];
            if (!fits(printed.words.get(at++), sum)) return false;
        }
        int all = 0;
        for (int[] row : table) {
            int sum = 0;
            for (int value : row) sum += value;
            if (!fits(printed.words.get(at++), sum)) return false;
            all += sum;
        }
        return fits(printed.words.get(at), all);
    }

    static boolean fits(String words, int value) {
        if (words.equals("fewer than 5")) return value >= 1 && value <= 4;
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            return value >= Integer.parseInt(range.group(1)) && value <= Integer.parseInt(range.group(2));
        }
        return Integer.parseInt(words) == value;
    }
}
