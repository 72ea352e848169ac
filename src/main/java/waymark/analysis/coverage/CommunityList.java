package waymark.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.sheets.ColumnMatch;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetColumn;

/// How many people of each community live in each area, as a census or another count says.
///
/// @param number a later list has a higher one and takes its place; the earlier ones stay
record CommunityList(
        int number, String source, LocalDate asOf, List<Line> lines, LocalDate broughtOn, String broughtByName) {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("area", "Area", "Local authority", "Lower tier local authorities", "District"),
            SheetColumn.of(
                    "community", "Community", "Nationality", "Language", "Main language", "Country of birth", "Group"),
            SheetColumn.of("people", "People", "Number", "Count", "Observation", "Population", "Value"));
    private static final int LONGEST = 150;
    private static final int MOST_SHOWN = 8;
    private static final int LONGEST_NUMBER = 9;
    private static final int DRAWN = 10;

    CommunityList {
        lines = List.copyOf(lines);
    }

    /// One line of the list.
    record Line(String area, String community, int people) {}

    /// A community over the areas.
    record Community(String name, Map<String, ReleasedFigure> byArea, ReleasedFigure total, long order) {}

    /// Largest first; small numbers are not printed, and a total over one is a range.
    List<Community> communities() {
        var byName = new LinkedHashMap<String, Map<String, ReleasedFigure>>();
        var sums = new LinkedHashMap<String, Long>();
        for (var line : lines) {
            byName.computeIfAbsent(line.community(), _ -> new LinkedHashMap<>())
                    .put(line.area(), DisclosureControl.release(line.people(), SmallNumberRule.USUAL));
            sums.merge(line.community(), (long) line.people(), Long::sum);
        }
        var all = new ArrayList<Community>();
        byName.forEach((name, figures) -> all.add(new Community(
                name, figures, ReleasedFigure.total(List.copyOf(figures.values())), sums.getOrDefault(name, 0L))));
        all.sort(Comparator.comparingLong(Community::order).reversed().thenComparing(Community::name));
        return all;
    }

    /// The largest communities; null where there is none.
    @Nullable
    Chart drawn() {
        var points = communities().stream()
                .limit(DRAWN)
                .map(one -> one.total().low().isEmpty()
                        ? ChartPoint.none(one.name(), one.total().text())
                        : ChartPoint.between(
                                one.name(),
                                (double) one.total().low().orElse(0),
                                (double) one.total().high().orElse(0),
                                one.total().text()))
                .toList();
        return points.isEmpty()
                ? null
                : Chart.bars(
                        new ChartFrame(
                                "communities",
                                "The largest communities",
                                "A bar for each community over all areas.",
                                "Community",
                                "People",
                                ""),
                        points);
    }

    /// Reads a sheet; every fault is said with its row and column, and nothing is taken while there is one.
    static Ruling<List<Line>> read(Sheet sheet, List<Area> areas) {
        var match = ColumnMatch.guess(sheet, COLUMNS);
        var problems = new Problems();
        for (var column : COLUMNS) {
            problems.when(
                    match.column(column.key()) < 0,
                    "file",
                    "No column is headed “%s” in the first row".formatted(column.heading()));
        }
        if (problems.any()) {
            return new Ruling.Refused<>(problems.list());
        }
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<String>();
        for (int row = match.first(); row < sheet.rows().size(); row++) {
            if (!sheet.empty(row)) {
                line(sheet, match, row, areas, lines, faults);
            }
        }
        if (!faults.isEmpty()) {
            var shown = faults.stream().limit(MOST_SHOWN).toList();
            var more = faults.size() - shown.size();
            return new Ruling.Refused<>(List.of(
                    new Problem("file", String.join(". ", shown) + (more > 0 ? ". And %d more".formatted(more) : ""))));
        }
        return lines.isEmpty() ? Ruling.refused("file", "It has no row below its headings") : Ruling.agreed(lines);
    }

    private static void line(
            Sheet sheet, ColumnMatch match, int row, List<Area> areas, List<Line> lines, List<String> faults) {
        int areaColumn = match.column("area");
        int communityColumn = match.column("community");
        int peopleColumn = match.column("people");
        var named = sheet.cell(row, areaColumn);
        var area = areas.stream().filter(one -> same(one, named)).findFirst();
        var community = sheet.cell(row, communityColumn);
        var people = sheet.cell(row, peopleColumn).replace(",", "").replace(" ", "");
        boolean number = !people.isEmpty()
                && people.length() <= LONGEST_NUMBER
                && people.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (area.isEmpty()) {
            faults.add("%s: “%s” is no area of the partnership".formatted(Sheet.name(row, areaColumn), brief(named)));
        }
        if (community.isEmpty() || community.length() > LONGEST) {
            faults.add("%s: enter a community of at most %d characters"
                    .formatted(Sheet.name(row, communityColumn), LONGEST));
        }
        if (!number) {
            faults.add("%s: “%s” is no whole number"
                    .formatted(Sheet.name(row, peopleColumn), brief(sheet.cell(row, peopleColumn))));
        }
        boolean twice = area.isPresent()
                && lines.stream()
                        .anyMatch(one -> one.area().equals(area.get().code())
                                && one.community().equals(community));
        if (twice) {
            faults.add("Row %d: %s in %s is there twice".formatted(row + 1, brief(community), named));
        }
        if (area.isPresent() && number && !community.isEmpty() && community.length() <= LONGEST && !twice) {
            lines.add(new Line(area.get().code(), community, Integer.parseInt(people)));
        }
    }

    private static String brief(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    private static boolean same(Area area, String named) {
        return AreaNames.same(named, area.name()) || AreaNames.same(named, area.code());
    }
}
