package waymark.analysis.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import waymark.insight.synthetic.Pool;
import waymark.insight.synthetic.SyntheticExtract;
import waymark.kernel.Ruling;
import waymark.web.sheets.Sheet;

/// Reads a pool of counts: a column for each attribute, and the column `count`.
final class PoolText {

    static final String FIELD = "pool";
    private static final String COUNT = "count";
    private static final int MOST_DIGITS = 7;
    private static final long MOST_PEOPLE = 200_000;
    private static final int MOST_VALUES = 500;

    private PoolText() {}

    static Ruling<Pool> read(Sheet sheet) {
        var attributes = new ArrayList<String>();
        for (int column = 0; column < sheet.width(); column++) {
            attributes.add(sheet.cell(0, column).strip());
        }
        int count = attributes.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(COUNT);
        if (count < 0) {
            return Ruling.refused(
                    FIELD, "Row 1: the column “count” is missing. A pool holds counts, and no list of people");
        }
        attributes.remove(count);
        if (attributes.size() < 2
                || attributes.size() > Pool.MOST_ATTRIBUTES
                || attributes.contains("")
                || new HashSet<>(attributes).size() < attributes.size()) {
            return Ruling.refused(FIELD, "Row 1: name 2 to %d attributes, each once".formatted(Pool.MOST_ATTRIBUTES));
        }
        var rows = new ArrayList<Pool.Row>();
        for (int row = 1; row < sheet.rows().size(); row++) {
            if (sheet.empty(row)) {
                continue;
            }
            String number = sheet.cell(row, count).strip();
            if (number.isEmpty()
                    || number.length() > MOST_DIGITS
                    || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                return Ruling.refused(
                        FIELD, "Row %d, column count: “%s” is no whole number of people".formatted(row + 1, number));
            }
            var values = new ArrayList<String>();
            for (int column = 0; column <= attributes.size(); column++) {
                if (column != count) {
                    values.add(sheet.cell(row, column).strip());
                }
            }
            rows.add(new Pool.Row(values, Integer.parseInt(number)));
        }
        for (int place = 0; place < attributes.size(); place++) {
            int at = place;
            if (rows.stream().map(row -> row.values().get(at)).distinct().count() > MOST_VALUES) {
                return Ruling.refused(
                        FIELD,
                        "Row 1, column %s: it has more than %d values. Leave out names, free text and days"
                                .formatted(attributes.get(place), MOST_VALUES));
            }
        }
        return large(new Pool(attributes, rows));
    }

    /// The hard rule: with fewer people a local extract is noise or gives people away.
    private static Ruling<Pool> large(Pool pool) {
        if (pool.people() < SyntheticExtract.LEAST_PEOPLE) {
            return Ruling.refused(
                    FIELD,
                    ("The pool counts %,d people. Below %,d, synthetic records are noise or give people away. Release a table with"
                                    + " small numbers hidden instead, or ask for the pool of the region")
                            .formatted(pool.people(), SyntheticExtract.LEAST_PEOPLE));
        }
        return pool.people() > MOST_PEOPLE
                ? Ruling.refused(FIELD, "The pool counts more than %,d people".formatted(MOST_PEOPLE))
                : Ruling.agreed(pool);
    }
}
