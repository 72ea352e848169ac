package waymark.analysis.areas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.analysis.areas.AreaMaps.Place;
import waymark.analysis.coverage.ReachCounts;
import waymark.analysis.coverage.ReachTable;
import waymark.analysis.local.NewestLocal;
import waymark.kernel.Area;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartOutline;
import waymark.web.charts.ChartTile;

/// A figure of each area, as it is drawn.
///
/// @param definition what it counts
record DrawnAreas(String title, String definition, List<AreaValue> values) {

    /// Of a table that is counted.
    static DrawnAreas counted(List<Area> areas, ReachTable table, ReachCounts.Counted counted) {
        var values = new ArrayList<AreaValue>();
        for (var area : areas) {
            values.add(table.ofArea(area.code())
                    .map(cell -> new AreaValue(
                            area.code(),
                            area.name(),
                            number(cell.low()),
                            number(cell.high()),
                            cell.text(),
                            "Four quarters up to " + counted.name()))
                    .orElseGet(() -> AreaValue.none(area.code(), area.name(), "Not counted")));
        }
        return new DrawnAreas(
                table.title(), table.definition() + " The number of an area adds up all groups of the table.", values);
    }

    private static @Nullable Double number(@Nullable Long value) {
        return value == null ? null : Double.valueOf(value);
    }

    /// Of what was published.
    ///
    /// @param rate for each 100,000 people
    static DrawnAreas local(List<Area> areas, Map<String, NewestLocal.Newest> newest, boolean rate) {
        var values = areas.stream()
                .map(area -> local(area, newest.get(area.code()), rate))
                .toList();
        return rate
                ? new DrawnAreas(
                        "Referrals for each 100,000 people",
                        "The newest local figure of each area, divided by the population that somebody entered. The days"
                                + " differ: compare with care.",
                        values)
                : new DrawnAreas(
                        "Referrals, newest local figure",
                        "The newest figure that was found for each area. The days differ, and some count who sent and some"
                                + " who received.",
                        values);
    }

    private static AreaValue local(Area area, NewestLocal.@Nullable Newest newest, boolean rate) {
        if (newest == null) {
            return AreaValue.none(area.code(), area.name(), "No local figure was found");
        }
        var figure = newest.figure();
        if (!rate) {
            return new AreaValue(
                    area.code(),
                    area.name(),
                    figure.low().isEmpty()
                            ? null
                            : Double.valueOf((double) figure.low().getAsLong()),
                    figure.high().isEmpty()
                            ? null
                            : Double.valueOf((double) figure.high().getAsLong()),
                    figure.text(),
                    newest.days());
        }
        return newest.rate()
                .map(ends -> new AreaValue(
                        area.code(),
                        area.name(),
                        ends[0],
                        ends[1],
                        ends[0] == ends[1] ? "%.1f".formatted(ends[0]) : "%.1f to %.1f".formatted(ends[0], ends[1]),
                        newest.days()))
                .orElseGet(() -> AreaValue.none(area.code(), area.name(), "No population entered"));
    }

    private ChartFrame frame(String id) {
        return new ChartFrame(
                id,
                title,
                "Each area with its figure. The pattern gets darker with the figure; the table says the same.",
                "Area",
                "Figure",
                "");
    }

    Chart tiles(Map<String, Place> places) {
        return Chart.tiles(
                frame("tiles"),
                values.stream()
                        .map(one -> new ChartTile(
                                one.name(),
                                "area-" + one.code(),
                                one.low(),
                                one.high(),
                                one.text(),
                                places.getOrDefault(one.code(), new Place(1, 1)).across(),
                                places.getOrDefault(one.code(), new Place(1, 1)).down()))
                        .toList());
    }

    Chart outlines(GeoJsonOutlines outlines) {
        var numbers = new LinkedHashMap<String, Integer>();
        values.forEach(one -> numbers.put(one.code(), numbers.size() + 1));
        var shapes = new ArrayList<ChartOutline>();
        for (var shape : outlines.shapes()) {
            var value = values.stream()
                    .filter(one -> one.code().equals(shape.area()))
                    .findFirst();
            shapes.add(new ChartOutline(
                    numbers.getOrDefault(shape.area(), 0),
                    value.map(AreaValue::name).orElse(shape.name()),
                    shape.path(),
                    value.map(AreaValue::low).orElse(null),
                    value.map(AreaValue::high).orElse(null),
                    value.map(AreaValue::text).orElse(""),
                    shape.x(),
                    shape.y()));
        }
        return Chart.outlines(frame("outlines"), outlines.height(), shapes);
    }
}
