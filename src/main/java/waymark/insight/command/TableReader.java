package waymark.insight.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import waymark.insight.disclosure.CountTable;
import waymark.insight.disclosure.SuppressionRule;

/// Reads one table of a file of tables, and says of what is wrong in which row and column it is.
final class TableReader {

    /// What the answer says itself.
    private static final Set<String> ANSWERED = Set.of(
            "secondary",
            "secondaryCount",
            "secondaryValue",
            "minSecondaryCount",
            "minSecondaryValue",
            "attackerIntervals");

    /// More makes no table that anybody prints.
    private static final int MOST_CELLS = 20_000;

    /// A count of people on earth, and sums that fit.
    private static final long MOST_PEOPLE = 10_000_000_000L;

    private final String name;
    private final JsonNode node;

    TableReader(Path file, JsonNode node, int place) {
        this.node = node;
        name = file.getFileName() + ", table "
                + (node.path("id").isMissingNode() ? place : node.get("id").asString());
        if (!node.isObject()) throw problem(": this is not an object with \"cells\".");
    }

    /// Everything of it that the answer does not say.
    Map<String, @Nullable Object> given() {
        var given = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(each -> {
            if (!ANSWERED.contains(each.getKey())) given.put(each.getKey(), each.getValue());
        });
        return given;
    }

    SuppressionRule rule() {
        var threshold = node.path("threshold");
        if (threshold.isMissingNode()) return SuppressionRule.USUAL;
        if (!threshold.isInt() || threshold.asInt() < 5) {
            throw problem(", threshold: the threshold is a whole number, and never below 5.");
        }
        return new SuppressionRule(threshold.asInt(), true, SuppressionRule.Reader.TOTALS_ONLY);
    }

    CountTable table() {
        var cells = node.path("cells");
        if (!cells.isArray()
                || cells.isEmpty()
                || !cells.get(0).isArray()
                || cells.get(0).isEmpty()) {
            throw problem(": \"cells\" is a list of rows, each a list of counts.");
        }
        int columns = cells.get(0).size();
        if ((long) cells.size() * columns > MOST_CELLS)
            throw problem(": the table has more than " + MOST_CELLS + " cells.");
        var counts = new long[cells.size()][columns];
        for (int row = 0; row < counts.length; row++) {
            var line = cells.get(row);
            if (!line.isArray() || line.size() != columns) {
                throw at(
                        row,
                        Math.min(line.size(), columns),
                        "the row has %d counts, the first has %d.".formatted(line.size(), columns));
            }
            for (int column = 0; column < columns; column++) counts[row][column] = count(line.get(column), row, column);
        }
        var table = CountTable.of(counts);
        compare(table);
        return table;
    }

    private long count(JsonNode cell, int row, int column) {
        if (!cell.isIntegralNumber() || !cell.canConvertToLong() || cell.asLong() < 0 || cell.asLong() > MOST_PEOPLE) {
            throw at(row, column, cell + " is not a count of people (a whole number, 0 or more).");
        }
        return cell.asLong();
    }

    private void compare(CountTable table) {
        totals("rowTotals", "row", table.rows(), table::rowTotal);
        totals("colTotals", "column", table.columns(), table::columnTotal);
        same(node.path("rows"), table.rows(), ", rows", "rows");
        same(node.path("cols"), table.columns(), ", cols", "columns");
        var total = node.path("total");
        if (!total.isMissingNode() && !isNumber(total, table.total())) {
            throw problem(", total: the counts add up to %d, not to %s.".formatted(table.total(), total));
        }
        for (var place : node.path("primary")) {
            int row = place.path(0).asInt(-1);
            int column = place.path(1).asInt(-1);
            if (row < 0 || row >= table.rows() || column < 0 || column >= table.columns()) {
                throw problem(", primary: there is no cell " + place + ".");
            }
            if (!rule().hides(table.count(row, column))) {
                throw at(
                        row,
                        column,
                        table.count(row, column) + " is said to be primary and is not below the threshold.");
            }
        }
    }

    private void totals(String field, String what, int length, IntToLongFunction sum) {
        var totals = node.path(field);
        if (totals.isMissingNode()) return;
        if (totals.size() != length)
            throw problem(", %s: there are %d, not %d.".formatted(field, totals.size(), length));
        for (int at = 0; at < length; at++) {
            if (!isNumber(totals.get(at), sum.applyAsLong(at))) {
                String place = what.equals("row")
                        ? "row %d, column total".formatted(at + 1)
                        : "row total, column %d".formatted(at + 1);
                throw problem(", %s: the counts add up to %d, the total says %s."
                        .formatted(place, sum.applyAsLong(at), totals.get(at)));
            }
        }
    }

    private void same(JsonNode said, int is, String place, String what) {
        if (!said.isMissingNode() && !isNumber(said, is)) {
            throw problem("%s: there are %d %s, not %s.".formatted(place, is, what, said));
        }
    }

    private static boolean isNumber(JsonNode node, long number) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() == number;
    }

    private BadInput at(int row, int column, String problem) {
        return problem(", row %d, column %d: %s".formatted(row + 1, column + 1, problem));
    }

    private BadInput problem(String rest) {
        return new BadInput(name + rest);
    }
}
