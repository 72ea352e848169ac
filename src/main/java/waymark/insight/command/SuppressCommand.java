package waymark.insight.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.insight.disclosure.ClassDisclosure;
import waymark.insight.disclosure.CountTable;
import waymark.insight.disclosure.Interval;
import waymark.insight.disclosure.Merging;
import waymark.insight.disclosure.Suppression;
import waymark.insight.disclosure.SuppressionRule;

/// `bin/insight suppress TABLES.json`: what to hide in tables with totals.
final class SuppressCommand implements Subcommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String usage() {
        return """
                bin/insight suppress TABLES.json [--strict]

                Reads {"tables": [{"id": 1, "cells": [[9, 0, 3], …], "threshold": 5}, …]}, a list of tables, or one table.
                "rowTotals", "colTotals", "total", "rows", "cols" and "primary" are compared where they are there. Prints
                each table with what to hide, as [row, column] counted from 0 (sentences count from 1): "primary" (1 to 4), "secondary" (the
                fewest others), "optimal" (whether no smaller pattern is safe), "attackerIntervals" (what a reader can
                work out of each hidden count) and "warnings". Where nothing is safe, "secondary" is null, "reason" says
                why and "merge" which categories to count as one.
                Tables that add up to one another (areas and the partnership, quarters and the year) go together:
                {"counts": [{"name": "Q1", "value": 3, "state": "hidden"}, …], "sums": [{"total": "year", "parts":
                ["Q1", "Q2"]}, …]}, with the state open, printed (before) or hidden (before).
                --strict  also against a reader who knows that 0 is never hidden""";
    }

    @Override
    public void run(List<String> arguments, Writer out) throws IOException {
        var files = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var options = arguments.stream().filter(word -> word.startsWith("--")).toList();
        if (files.size() != 1 || !List.of("--strict").containsAll(options)) throw new BadInput(usage());
        var file = Path.of(files.getFirst());
        var root = read(file);
        if (root.has("counts")) {
            write(new LinkedReader(file, root).answer(!options.isEmpty()), out);
            return;
        }
        var answers = new ArrayList<Map<String, @Nullable Object>>();
        int place = 0;
        for (var table : tables(file, root)) {
            place++;
            answers.add(answer(new TableReader(file, table, place), !options.isEmpty()));
        }
        var whole = new LinkedHashMap<String, Object>();
        if (root.has("note")) whole.put("note", root.get("note"));
        whole.put("tables", answers);
        write(whole, out);
    }

    private static void write(Object answer, Writer out) throws IOException {
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        out.write('\n');
    }

    private static JsonNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput("There is no file " + file + " that can be read.");
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new BadInput("%s, row %d, column %d: this is not JSON."
                    .formatted(file.getFileName(), where.getLineNr(), where.getColumnNr()));
        } catch (java.nio.charset.MalformedInputException _) {
            throw new BadInput(file.getFileName() + " is not in UTF-8.");
        }
    }

    private static Iterable<JsonNode> tables(Path file, JsonNode root) {
        if (root.isArray()) return root;
        if (root.path("tables").isArray()) return root.get("tables");
        if (root.has("cells")) return List.of(root);
        throw new BadInput(file.getFileName() + ": there is no \"tables\", a list of tables with \"cells\".");
    }

    private static Map<String, @Nullable Object> answer(TableReader reader, boolean strict) {
        var table = reader.table();
        var usual = reader.rule();
        var rule = strict ? usual.strict() : usual;
        var answer = reader.given();
        answer.put("rows", table.rows());
        answer.put("cols", table.columns());
        answer.put("cells", rows(table));
        answer.put("rowTotals", numbers(table.rows(), table::rowTotal));
        answer.put("colTotals", numbers(table.columns(), table::columnTotal));
        answer.put("total", table.total());
        answer.put("threshold", rule.threshold());
        switch (Suppression.of(table, rule)) {
            case Suppression.Safe safe -> safe(answer, table, safe, rule);
            case Suppression.NoSafePattern none -> none(answer, table, none, rule);
        }
        return answer;
    }

    private static void safe(
            Map<String, @Nullable Object> answer, CountTable table, Suppression.Safe safe, SuppressionRule rule) {
        long value = safe.secondary().stream().mapToLong(at -> count(table, at)).sum();
        answer.put("primary", places(table, safe.primary()));
        answer.put("secondary", places(table, safe.secondary()));
        answer.put("secondaryCount", safe.secondary().cardinality());
        answer.put("secondaryValue", value);
        answer.put("optimal", safe.fewest());
        answer.put(
                "minSecondaryCount", safe.fewest() ? (Object) safe.secondary().cardinality() : null);
        answer.put("minSecondaryValue", safe.fewest() ? (Object) value : null);
        answer.put("attackerIntervals", intervals(table, safe.intervals()));
        answer.put("warnings", warnings(table, safe, rule));
    }

    private static void none(
            Map<String, @Nullable Object> answer,
            CountTable table,
            Suppression.NoSafePattern none,
            SuppressionRule rule) {
        answer.put("primary", places(table, none.primary()));
        answer.put("secondary", null);
        answer.put("secondaryCount", null);
        answer.put("secondaryValue", null);
        answer.put("optimal", true);
        answer.put("minSecondaryCount", null);
        answer.put("minSecondaryValue", null);
        var first = none.exposed().firstKey();
        var interval = Objects.requireNonNull(none.exposed().get(first));
        answer.put(
                "reason",
                "No pattern is safe: even with everything but the zeros hidden, the count in %s can only be %s. Merge categories."
                        .formatted(place(table, first), words(interval)));
        answer.put("exposed", intervals(table, none.exposed()));
        answer.put(
                "merge", Merging.of(table, rule).map(SuppressCommand::merging).orElse(null));
    }

    private static Map<String, Object> merging(Merging merging) {
        var words = new LinkedHashMap<String, Object>();
        words.put("rows", merging.rows());
        words.put("cols", merging.columns());
        words.put("cells", rows(merging.table()));
        words.put("primary", places(merging.table(), merging.suppression().primary()));
        words.put("secondary", places(merging.table(), merging.suppression().secondary()));
        return words;
    }

    private static List<String> warnings(CountTable table, Suppression.Safe safe, SuppressionRule rule) {
        var warnings = new ArrayList<String>();
        for (int row = 0; row < table.rows(); row++) {
            if (rule.hides(table.rowTotal(row)))
                warnings.add("The total of row %d is itself below %d and is printed: merge the row with another."
                        .formatted(row + 1, rule.threshold()));
        }
        for (int column = 0; column < table.columns(); column++) {
            if (rule.hides(table.columnTotal(column)))
                warnings.add("The total of column %d is itself below %d and is printed: merge the column with another."
                        .formatted(column + 1, rule.threshold()));
        }
        for (var each : ClassDisclosure.in(table, safe.hidden(), rule)) {
            warnings.add("Everybody in %s %d is in %s %d: whoever knows that somebody is in the one knows the other."
                    .formatted(
                            each.row() ? "row" : "column",
                            each.number() + 1,
                            each.row() ? "column" : "row",
                            each.category() + 1));
        }
        if (rule.reader() == SuppressionRule.Reader.TOTALS_ONLY) {
            for (int at : Suppression.exposed(table, safe.hidden(), rule.strict())) {
                warnings.add("A reader who knows that 0 is never hidden can narrow down the count in %s: see --strict."
                        .formatted(place(table, at)));
            }
        }
        return warnings;
    }

    private static long count(CountTable table, int at) {
        return table.count(at / table.columns(), at % table.columns());
    }

    private static String place(CountTable table, int at) {
        return "row %d, column %d".formatted(at / table.columns() + 1, at % table.columns() + 1);
    }

    static String words(Interval interval) {
        return interval.least() == interval.most()
                ? String.valueOf(interval.least())
                : interval.least() + " to " + interval.most();
    }

    private static List<List<Integer>> places(CountTable table, BitSet counts) {
        return counts.stream()
                .mapToObj(at -> List.of(at / table.columns(), at % table.columns()))
                .toList();
    }

    private static List<Object> intervals(CountTable table, SortedMap<Integer, Interval> intervals) {
        var all = new ArrayList<Object>();
        intervals.forEach((at, interval) -> all.add(List.of(
                List.of(at / table.columns(), at % table.columns()), List.of(interval.least(), interval.most()))));
        return all;
    }

    private static List<List<Long>> rows(CountTable table) {
        var rows = new ArrayList<List<Long>>();
        for (int row = 0; row < table.rows(); row++) {
            int each = row;
            rows.add(numbers(table.columns(), column -> table.count(each, column)));
        }
        return rows;
    }

    private static List<Long> numbers(int length, java.util.function.IntToLongFunction number) {
        return java.util.stream.IntStream.range(0, length)
                .mapToLong(number)
                .boxed()
                .toList();
    }
}
