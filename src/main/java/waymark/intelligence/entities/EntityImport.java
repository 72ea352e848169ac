package waymark.intelligence.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.intelligence.reports.ReportItem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetDates;

/// Reads entities out of a table: one fact a row. Either all of it is taken, or nothing and the reason of each row.
final class EntityImport {

    /// The columns, in any order.
    static final List<String> COLUMNS =
            List.of("thing", "kind", "attribute", "value", "item", "confidence", "from", "to");

    private static final int MOST_ROWS = 500;
    private static final int LONGEST = 500;
    private static final int MOST_TOLD = 30;

    /// Rows about one thing, which one item speaks of.
    record Group(EntityKind kind, ReportItem item, List<NewFact> facts) {}

    private final String field;
    private final Sheet sheet;
    private final List<ReportItem> items;
    private final Problems problems = new Problems();

    private EntityImport(String field, Sheet sheet, List<ReportItem> items) {
        this.field = field;
        this.sheet = sheet;
        this.items = items;
    }

    /// What the table holds, or what is wrong with it.
    ///
    /// @param field where a problem is shown
    static Ruling<List<Group>> read(String field, Sheet sheet, List<ReportItem> items) {
        return new EntityImport(field, sheet, items).read();
    }

    private Ruling<List<Group>> read() {
        var place = new LinkedHashMap<String, Integer>();
        for (int column = 0; column < sheet.width(); column++) {
            place.put(sheet.cell(0, column).strip().toLowerCase(Locale.ROOT), column);
        }
        for (var column : COLUMNS.subList(0, 5)) {
            problems.when(!place.containsKey(column), field, "There is no column called " + column);
        }
        problems.when(sheet.rows().size() > MOST_ROWS, field, "There are more than %d rows".formatted(MOST_ROWS));
        if (problems.any()) {
            return problems.or(List::of);
        }
        var groups = new LinkedHashMap<String, Group>();
        int wrong = 0;
        for (int row = 1; row < sheet.rows().size() && wrong < MOST_TOLD; row++) {
            if (!sheet.empty(row)) {
                var before = problems.list().size();
                row(row, place, groups);
                wrong += problems.list().size() - before;
            }
        }
        problems.when(groups.isEmpty() && !problems.any(), field, "There is nothing in the table");
        return problems.or(() -> List.copyOf(groups.values()));
    }

    private void row(int row, Map<String, Integer> place, Map<String, Group> groups) {
        var thing = text(row, place, "thing");
        wrong(row, thing.isEmpty(), "say in the column thing which rows belong together, such as 1");
        var kind = constant(EntityKind.values(), text(row, place, "kind"), row, "kind");
        var attribute = Attribute.of(code(text(row, place, "attribute")));
        wrong(row, attribute.isEmpty(), "there is no attribute %s".formatted(text(row, place, "attribute")));
        var item = items.stream()
                .filter(one -> String.valueOf(one.position()).equals(text(row, place, "item")))
                .findFirst();
        wrong(row, item.isEmpty(), "the report has no item %s".formatted(text(row, place, "item")));
        var sure = text(row, place, "confidence");
        var confidence =
                sure.isEmpty() ? Optional.of(Confidence.HIGH) : constant(Confidence.values(), sure, row, "confidence");
        var from = day(row, place, "from");
        var to = day(row, place, "to");
        wrong(row, from != null && to != null && to.isBefore(from), "it ends before it begins");
        if (kind.isEmpty() || attribute.isEmpty() || item.isEmpty() || confidence.isEmpty()) {
            return;
        }
        var value = text(row, place, "value");
        wrong(
                row,
                !attribute.get().fits(kind.get()),
                "%s is nothing of %s"
                        .formatted(attribute.get().code(), kind.get().name()));
        var why = attribute.get().wrong(value);
        wrong(row, why.isPresent(), why.orElse(""));
        wrong(row, value.length() > LONGEST, "the value has more than %d characters".formatted(LONGEST));
        var group = groups.computeIfAbsent(thing, _ -> new Group(kind.get(), item.get(), new ArrayList<>()));
        wrong(row, group.kind() != kind.get(), "%s is of another kind above".formatted(thing));
        wrong(row, !group.item().equals(item.get()), "%s stands in another item above".formatted(thing));
        if (why.isEmpty()) {
            group.facts().add(new NewFact(attribute.get(), attribute.get().tidy(value), from, to, confidence.get()));
        }
    }

    private void wrong(int row, boolean wrong, String why) {
        problems.when(wrong, field, "Row %d: %s".formatted(row + 1, why));
    }

    private String text(int row, Map<String, Integer> place, String column) {
        return sheet.cell(row, place.getOrDefault(column, -1)).strip();
    }

    private @Nullable LocalDate day(int row, Map<String, Integer> place, String column) {
        var text = text(row, place, column);
        var day = text.isEmpty() ? Optional.<LocalDate>empty() : SheetDates.parse(text);
        wrong(row, !text.isEmpty() && day.isEmpty(), "%s is no date".formatted(text));
        return day.orElse(null);
    }

    private <E extends Enum<E>> Optional<E> constant(E[] all, String text, int row, String column) {
        var found =
                Arrays.stream(all).filter(one -> one.name().equals(code(text))).findFirst();
        wrong(row, found.isEmpty(), "there is no %s %s".formatted(column, text));
        return found;
    }

    private static String code(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
