package waymark.analysis.estimates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import waymark.insight.estimation.OverlapTable;
import waymark.kernel.Ruling;
import waymark.web.sheets.Sheet;

/// Reads a table of how many people are on exactly which lists: a column for each list with 1 or 0, and the column
/// `count`. What is wrong is said with its row and column, as a spreadsheet counts them.
final class OverlapText {

    static final String FIELD = "table";
    private static final String COUNT = "count";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 7;

    /// Each resample draws as many, so that more would keep the job busy for hours.
    private static final int MOST_PEOPLE = 1_000_000;

    private OverlapText() {}

    static Ruling<OverlapTable> read(Sheet sheet) {
        var columns = new ArrayList<String>();
        for (int column = 0; column < sheet.width(); column++) {
            columns.add(sheet.cell(0, column).strip());
        }
        int count = columns.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(COUNT);
        if (count < 0) {
            return refused("Row 1: the column “count” is missing. It says how many people are on exactly these lists");
        }
        var lists = new ArrayList<>(columns);
        lists.remove(count);
        if (lists.isEmpty() || lists.size() > OverlapTable.MOST_LISTS) {
            return refused(
                    "Row 1: there are %d lists; 1 to %d can be read".formatted(lists.size(), OverlapTable.MOST_LISTS));
        }
        for (String name : lists) {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return refused("Row 1, column %s: each list needs a name of at most %d characters"
                        .formatted(Sheet.letters(columns.indexOf(name)), LONGEST_NAME));
            }
        }
        if (new HashSet<>(lists).size() < lists.size()) {
            return refused("Row 1: two lists have the same name");
        }
        return counts(sheet, columns, count, lists);
    }

    private static Ruling<OverlapTable> counts(Sheet sheet, List<String> columns, int count, List<String> lists) {
        int[] counts = new int[1 << lists.size()];
        boolean[] said = new boolean[counts.length];
        long all = 0;
        for (int row = 1; row < sheet.rows().size(); row++) {
            if (sheet.empty(row)) {
                continue;
            }
            int combination = 0;
            int list = 0;
            for (int column = 0; column < columns.size(); column++) {
                if (column != count) {
                    String cell = sheet.cell(row, column).strip();
                    if (!cell.equals("0") && !cell.equals("1")) {
                        return at(row, columns.get(column), "“%s” is neither 0 nor 1".formatted(cell));
                    }
                    combination |= cell.equals("1") ? 1 << list : 0;
                    list++;
                }
            }
            String number = sheet.cell(row, count).strip().replace(",", "");
            if (number.isEmpty()
                    || number.length() > MOST_DIGITS
                    || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                return at(row, columns.get(count), "“%s” is no whole number of people".formatted(number));
            }
            int people = Integer.parseInt(number);
            if (combination == 0 && people > 0) {
                return at(row, columns.get(count), "nobody can be counted who is on no list");
            }
            if (said[combination]) {
                return at(row, columns.get(count), "these lists are in an earlier row too");
            }
            said[combination] = true;
            counts[combination] = people;
            all += people;
        }
        if (all > MOST_PEOPLE) {
            return refused("The table counts more than %,d people".formatted(MOST_PEOPLE));
        }
        var table = new OverlapTable(lists, counts);
        return table.people() == 0 ? refused("The table counts nobody") : Ruling.agreed(table);
    }

    private static Ruling<OverlapTable> at(int row, String column, String problem) {
        return refused("Row %d, column %s: %s".formatted(row + 1, column, problem));
    }

    private static Ruling<OverlapTable> refused(String problem) {
        return Ruling.refused(FIELD, problem);
    }

    /// The table as [#read] reads it; combinations without anybody are left out.
    static String write(OverlapTable table) {
        var text = new StringBuilder(String.join(",", table.lists())).append(",count\n");
        int[] counts = table.counts();
        for (int combination = 1; combination < counts.length; combination++) {
            if (counts[combination] > 0) {
                for (int list = 0; list < table.lists().size(); list++) {
                    text.append(combination >> list & 1).append(',');
                }
                text.append(counts[combination]).append('\n');
            }
        }
        return text.toString();
    }
}
