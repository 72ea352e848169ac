package waymark.analysis.areas;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.areas.AreaMaps.Place;
import waymark.analysis.coverage.ReachCounts;
import waymark.analysis.coverage.ReachTable;
import waymark.analysis.local.NewestLocal;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNote;
import waymark.analysis.notes.PictureNotes;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartOutline;
import waymark.web.charts.ChartTile;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The areas on a map of tiles, and in outlines where a partnership has them.
@Controller
@RequestMapping("/insight/areas")
class AreaMapController {

    private static final String PATH = "/insight/areas";
    private static final String PAGE = "analysis/areas/areas";
    private static final String TILES = "analysis/areas/tiles";
    private static final String OUTLINES = "analysis/areas/outlines";
    private static final String LOCAL = "local";
    private static final String RATE = "rate";

    /// @param show which figure is drawn
    /// @param definition what it counts
    record View(
            List<Choice> choices,
            String show,
            String title,
            String definition,
            List<AreaValue> values,
            Chart tiles,
            @Nullable Chart outlines,
            AreaMaps.@Nullable Outlines brought,
            List<PictureNote> notes,
            boolean analyses) {

        NotedChart chart() {
            return NotedChart.AREAS;
        }
    }

    record TilesForm(List<Area> areas, FormData form, List<Problem> problems) {}

    record OutlinesForm(AreaMaps.@Nullable Outlines brought, FormData form, List<Problem> problems) {}

    private record Drawn(String title, String definition, List<AreaValue> values) {}

    private final AreaMaps maps;
    private final NewestLocal local;
    private final ReachCounts reach;
    private final PictureNotes notes;
    private final DirectoryApi directory;

    AreaMapController(AreaMaps maps, NewestLocal local, ReachCounts reach, PictureNotes notes, DirectoryApi directory) {
        this.maps = maps;
        this.local = local;
        this.reach = reach;
        this.notes = notes;
        this.directory = directory;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView show(@RequestParam(defaultValue = "") String show, Actor.Person actor) {
        var areas = directory.areas(actor);
        var counted = reach.newest(actor);
        var tables = counted.map(ReachCounts.Counted::tables).orElse(List.of());
        var choices = new ArrayList<Choice>();
        tables.forEach(table -> choices.add(Choice.of(table.key(), table.title())));
        choices.add(Choice.of(LOCAL, "Referrals, newest local figure"));
        choices.add(Choice.of(RATE, "Referrals for each 100,000 people"));
        var chosen = choices.stream()
                .map(Choice::value)
                .filter(show::equals)
                .findFirst()
                .orElse(choices.getFirst().value());
        var drawn = tables.stream()
                .filter(table -> table.key().equals(chosen))
                .findFirst()
                .map(table -> counted(areas, table, counted.orElseThrow()))
                .orElseGet(() -> local(areas, local.byArea(actor), chosen.equals(RATE)));
        var brought = maps.newest(actor);
        var places = maps.places(actor, areas);
        return Page.show(
                PAGE,
                new View(
                        choices,
                        chosen,
                        drawn.title(),
                        drawn.definition(),
                        drawn.values(),
                        tiles(drawn, places),
                        brought.map(one -> outlines(drawn, one.content())).orElse(null),
                        brought.orElse(null),
                        notes.beside(actor).of(NotedChart.AREAS),
                        actor.may(Permission.ANALYSE_FIGURES)));
    }

    private static Drawn counted(List<Area> areas, ReachTable table, ReachCounts.Counted counted) {
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
        return new Drawn(
                table.title(), table.definition() + " The number of an area adds up all groups of the table.", values);
    }

    private static @Nullable Double number(@Nullable Long value) {
        return value == null ? null : Double.valueOf(value);
    }

    private static Drawn local(List<Area> areas, Map<String, NewestLocal.Newest> newest, boolean rate) {
        var values = areas.stream()
                .map(area -> local(area, newest.get(area.code()), rate))
                .toList();
        return rate
                ? new Drawn(
                        "Referrals for each 100,000 people",
                        "The newest local figure of each area, divided by the population that somebody entered. The days"
                                + " differ: compare with care.",
                        values)
                : new Drawn(
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

    private static ChartFrame frame(String id, Drawn drawn) {
        return new ChartFrame(
                id,
                drawn.title(),
                "Each area with its figure. The pattern gets darker with the figure; the table says the same.",
                "Area",
                "Figure",
                "");
    }

    private static Chart tiles(Drawn drawn, Map<String, Place> places) {
        return Chart.tiles(
                frame("tiles", drawn),
                drawn.values().stream()
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

    private static Chart outlines(Drawn drawn, GeoJsonOutlines outlines) {
        var numbers = new LinkedHashMap<String, Integer>();
        drawn.values().forEach(one -> numbers.put(one.code(), numbers.size() + 1));
        var shapes = new ArrayList<ChartOutline>();
        for (var shape : outlines.shapes()) {
            var value = drawn.values().stream()
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
        return Chart.outlines(frame("outlines", drawn), outlines.height(), shapes);
    }

    // ---- where the tiles stand

    @GetMapping("/tiles")
    @Allow(ANALYSE_FIGURES)
    ModelAndView placing(Actor.Person actor) {
        var areas = directory.areas(actor);
        var form = FormData.empty();
        for (var one : maps.places(actor, areas).entrySet()) {
            form = form.with("across-" + one.getKey(), one.getValue().across())
                    .with("down-" + one.getKey(), one.getValue().down());
        }
        return Page.show(TILES, new TilesForm(areas, form, List.of()));
    }

    @PostMapping("/tiles")
    @Allow(ANALYSE_FIGURES)
    ModelAndView place(FormData form, Actor.Person actor) {
        var areas = directory.areas(actor);
        return switch (form.read(reader -> places(reader, areas))) {
            case Ruling.Refused<Map<String, Place>>(var problems) ->
                Page.refuse(TILES, new TilesForm(areas, form, problems));
            case Ruling.Agreed<Map<String, Place>>(var places) -> {
                maps.place(actor, places);
                yield Page.go(Notice.done("Saved"), PATH);
            }
        };
    }

    private static Map<String, Place> places(FormReader reader, List<Area> areas) {
        var places = new LinkedHashMap<String, Place>();
        var taken = new HashSet<Place>();
        for (var area : areas) {
            var wrong = "Enter a number from 1 to %d".formatted(AreaMaps.MOST);
            var place = new Place(
                    reader.number("across-" + area.code(), 1, AreaMaps.MOST, wrong),
                    reader.number("down-" + area.code(), 1, AreaMaps.MOST, wrong));
            reader.when(
                    !taken.add(place),
                    "across-" + area.code(),
                    "Another area is there. Choose another column or row for %s".formatted(area.name()));
            places.put(area.code(), place);
        }
        return places;
    }

    // ---- outlines

    @GetMapping("/outlines")
    @Allow(ANALYSE_FIGURES)
    ModelAndView bringing(Actor.Person actor) {
        return Page.show(OUTLINES, new OutlinesForm(maps.newest(actor).orElse(null), FormData.empty(), List.of()));
    }

    @PostMapping("/outlines")
    @Allow(ANALYSE_FIGURES)
    ModelAndView bring(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        record Brought(String source, GeoJsonOutlines outlines) {}
        var bytes = bytes(file);
        var areas = directory.areas(actor);
        var read = form.read(reader -> {
                    var source = reader.requiredLine(
                            "source", "The source", 300, "Say where the outlines come from and their licence");
                    reader.when(bytes.length == 0, "file", "Choose a file");
                    return source;
                })
                .then(source -> GeoJsonOutlines.read(bytes, areas).map(outlines -> new Brought(source, outlines)));
        return switch (read) {
            case Ruling.Refused<Brought>(var problems) ->
                Page.refuse(OUTLINES, new OutlinesForm(maps.newest(actor).orElse(null), form, problems));
            case Ruling.Agreed<Brought>(var brought) -> {
                var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                maps.bring(
                        actor, brought.source(), name.substring(0, Math.min(name.length(), 120)), brought.outlines());
                yield Page.go(Notice.done("Taken. Look at the doubts below the form"), PATH + "/outlines");
            }
        };
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
