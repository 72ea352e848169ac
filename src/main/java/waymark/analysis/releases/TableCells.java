package waymark.analysis.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;

/// Which people each place of a table counts. Rows or columns that are areas or quarters are known by what they are
/// called.
final class TableCells {

    private static final Set<String> AREAS = Set.of("area", "areas", "local authority", "local authorities", "place");
    private static final Set<String> QUARTERS = Set.of("quarter", "quarters");
    private static final Pattern FIRST = Pattern.compile("(?:quarter |q)([1-4])[, ]+(\\d{4})(?:(?:/| to )\\d{2,4})?");
    private static final Pattern SECOND = Pattern.compile("(\\d{4})[- ]q([1-4])");
    private static final int YEAR = 4;

    private TableCells() {}

    static boolean areas(String dimension) {
        return AREAS.contains(Category.key(dimension));
    }

    static boolean quarters(String dimension) {
        return QUARTERS.contains(Category.key(dimension));
    }

    static int index(Quarter quarter) {
        return quarter.year() * YEAR + quarter.number() - 1;
    }

    /// The quarter that a heading names: `2026-Q1`, `Q1 2026/27`, `Quarter 1, 2026 to 2027`.
    static Optional<Quarter> quarter(String heading) {
        var key = heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var first = FIRST.matcher(key);
        if (first.matches()) {
            return Optional.of(new Quarter(Integer.parseInt(first.group(2)), Integer.parseInt(first.group(1))));
        }
        var second = SECOND.matcher(key);
        return second.matches()
                ? Optional.of(new Quarter(Integer.parseInt(second.group(1)), Integer.parseInt(second.group(2))))
                : Optional.empty();
    }

    /// How many columns have a place, with the one of totals where there is more than one.
    static int columns(LinkedTable table) {
        int columns = table.grid().columns().size();
        return columns == 1 ? 1 : columns + 1;
    }

    /// The people that a place counts; the row and the column after the last are the totals.
    static CountName name(Map<String, String> areas, LinkedTable table, int row, int column) {
        var about = table.about();
        var grid = table.grid();
        var name = new CountName(
                about.measureKey(),
                about.area() == null ? CountName.EVERYWHERE : about.area(),
                new TreeMap<>(),
                index(about.from()),
                index(about.to()) + 1);
        if (row < grid.rows().size()) {
            name = within(areas, name, about.rowName(), grid.rows().get(row));
        }
        if (column < grid.columns().size() && grid.columns().size() > 1) {
            name = within(areas, name, about.columnName(), grid.columns().get(column));
        }
        return name;
    }

    private static CountName within(Map<String, String> areas, CountName name, String dimension, String category) {
        if (areas(dimension)) {
            return name.in(code(areas, category).orElse("elsewhere: " + Category.key(category)));
        }
        if (quarters(dimension)) {
            int quarter = quarter(category).map(TableCells::index).orElse(name.from());
            return name.during(quarter, quarter + 1);
        }
        return name.with(Category.key(dimension), Category.key(category));
    }

    private static Optional<String> code(Map<String, String> areas, String name) {
        var key = Category.key(name);
        return areas.entrySet().stream()
                .filter(area -> Category.key(area.getValue()).equals(key)
                        || Category.key(area.getKey()).equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// What is wrong with rows and columns for what they say they are.
    static void check(Described about, CountGrid grid, List<Area> areas, Problems problems) {
        problems.when(grid.rows().size() < 2, "cells", "A table has at least two rows")
                .when(
                        grid.columns().size() > 1 && about.columnName().isEmpty(),
                        "columnName",
                        "Say what the columns are, such as Age")
                .when(
                        grid.columns().size() == 1 && !about.columnName().isEmpty(),
                        "columnName",
                        "Leave this empty: there is one column. Say in the measure who is counted")
                .when(
                        Category.key(about.rowName()).equals(Category.key(about.columnName())),
                        "columnName",
                        "Rows and columns are two different things");
        for (boolean row : new boolean[] {true, false}) {
            var dimension = row ? about.rowName() : about.columnName();
            var names = row ? grid.rows() : grid.columns();
            if (areas(dimension)) {
                areaNames(about, names, areas, problems);
            } else if (quarters(dimension)) {
                quarterNames(about, names, problems);
            }
        }
    }

    private static void areaNames(Described about, List<String> names, List<Area> areas, Problems problems) {
        problems.when(about.area() != null, "area", "Choose the whole partnership: the table is divided by area");
        var keys = names.stream().map(Category::key).toList();
        var missing = areas.stream()
                .filter(area -> !keys.contains(Category.key(area.name())) && !keys.contains(Category.key(area.code())))
                .map(Area::name)
                .toList();
        problems.when(
                !missing.isEmpty(),
                "cells",
                "The areas make the partnership, so each needs its counts. Missing: " + String.join(", ", missing));
    }

    private static void quarterNames(Described about, List<String> names, Problems problems) {
        var quarters = new ArrayList<Quarter>();
        for (var name : names) {
            var quarter = quarter(name);
            problems.when(quarter.isEmpty(), "cells", "“%s” is not a quarter, like Q1 2026".formatted(name));
            quarter.ifPresent(quarters::add);
        }
        var expected = new ArrayList<Quarter>();
        for (var each = about.from();
                each.compareTo(about.to()) <= 0 && expected.size() <= names.size();
                each = each.next()) {
            expected.add(each);
        }
        problems.when(
                quarters.size() == names.size() && !quarters.equals(expected),
                "cells",
                "The quarters of the table have to be those from %s to %s, in order"
                        .formatted(about.from(), about.to()));
    }
}
