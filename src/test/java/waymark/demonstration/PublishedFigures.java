package waymark.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import waymark.insight.disclosure.Attack;

/// Everything about people that members read in pages and files, as somebody copies it out of them, with every sum that
/// stands in it. It knows what is printed and nothing else.
final class PublishedFigures {

    private static final long FAR = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})*|\\d+");
    private static final Pattern FEWER = Pattern.compile("fewer than (\\d+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+)");
    private static final Set<String> TOTALS = Set.of("All", "Total", "All areas", "All months");

    /// One figure as it is read: the least and the most it can be.
    private record Read(long least, long most) {}

    private final Map<String, Attack> attacks = new LinkedHashMap<>();
    private int figures;
    private boolean noughtShown = true;

    /// How many figures were read.
    int figures() {
        return figures;
    }

    /// The small counts that can be worked out, with the page on which they stand.
    List<String> recovered() {
        var all = new ArrayList<String>();
        attacks.forEach((page, attack) -> attack.recovered(5)
                .forEach(one -> all.add("%s: %s is %d to %d".formatted(page, one.count(), one.least(), one.most()))));
        return all;
    }

    private @Nullable Read read(String cell) {
        var text = cell.strip();
        if (NUMBER.matcher(text).matches()) {
            long number = Long.parseLong(text.replace(",", ""));
            return new Read(number, number);
        }
        var fewer = FEWER.matcher(text);
        if (fewer.matches()) {
            return new Read(noughtShown ? 1 : 0, Long.parseLong(fewer.group(1)) - 1);
        }
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return new Read(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        // nought is always printed, so what is not shown is somebody
        return text.equals("not shown") ? new Read(1, FAR) : null;
    }

    private boolean told(Attack attack, String name, String cell) {
        var read = read(cell);
        if (read == null) {
            return false;
        }
        figures++;
        attack.between(name, read.least(), read.most());
        return true;
    }

    /// Whether the pages that follow print nobody as 0, or as "fewer than 5" like a small number.
    void noughtShown(boolean shown) {
        noughtShown = shown;
    }

    /// Every table of a page; what is in a chart is the same again.
    ///
    /// @param about the captions of tables to read; empty for all
    /// @param only the headings of columns to read; empty for all
    void page(String page, Document html, Set<String> about, Set<String> only) {
        var attack = attacks.computeIfAbsent(page, _ -> new Attack());
        for (var table : html.select("main table")) {
            var caption = table.select("caption").text();
            if (table.closest("figure") == null && (about.isEmpty() || about.contains(caption))) {
                var head = table.select("thead th").eachText();
                var rows = new ArrayList<List<String>>();
                for (var row : table.select("tbody tr")) {
                    rows.add(cells(row));
                }
                table(attack, caption, head, rows, only);
            }
        }
    }

    private static List<String> cells(Element row) {
        return row.select("th, td").stream()
                .map(cell -> {
                    var copy = cell.clone();
                    copy.select(".govuk-hint, .govuk-visually-hidden").remove();
                    return copy.text();
                })
                .toList();
    }

    /// A table in a file: a head, then rows until an empty one.
    ///
    /// @param about what it counts: tables that count the same share their totals
    void file(String about, List<List<String>> lines) {
        var attack = attacks.computeIfAbsent("released tables", _ -> new Attack());
        table(attack, about, lines.getFirst(), lines.subList(1, lines.size()), Set.of());
    }

    private void table(Attack attack, String name, List<String> head, List<List<String>> rows, Set<String> only) {
        for (int column = 1; column < head.size(); column++) {
            if (only.isEmpty() || only.contains(head.get(column))) {
                var parts = new ArrayList<String>();
                boolean whole = true; // where a part is not available its total says so, and is no sum of the others
                for (var row : rows) {
                    if (column < row.size()) {
                        var each = name(name, row.getFirst(), head.get(column), head.size() == 2);
                        boolean known = told(attack, each, row.get(column));
                        if (known && whole && TOTALS.contains(row.getFirst())) {
                            attack.sum(each, parts);
                        } else if (known) {
                            parts.add(each);
                        } else {
                            whole = false;
                        }
                    }
                }
            }
        }
        int last = head.size() - 1;
        if (TOTALS.contains(head.get(last)) && last > 1) {
            for (var row : rows) {
                var parts = new ArrayList<String>();
                for (int column = 1; column < last && column < row.size(); column++) {
                    if (read(row.get(column)) != null) {
                        parts.add(name(name, row.getFirst(), head.get(column), false));
                    }
                }
                if (row.size() > last && read(row.get(last)) != null && parts.size() == last - 1) {
                    attack.sum(name(name, row.getFirst(), head.get(last), false), parts);
                }
            }
        }
    }

    private static String name(String about, String row, String column, boolean single) {
        return about + "|" + (TOTALS.contains(row) ? "" : row) + "|"
                + (single || TOTALS.contains(column) ? "" : column);
    }
}
