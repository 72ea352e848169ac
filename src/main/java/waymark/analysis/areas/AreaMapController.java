package waymark.analysis.areas;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.coverage.ReachCounts;
import waymark.analysis.local.NewestLocal;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNote;
import waymark.analysis.notes.PictureNotes;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;

/// The areas on a map of tiles, and in outlines where a partnership has them.
@Controller
class AreaMapController {

    private static final String LOCAL = "local";
    private static final String RATE = "rate";

    /// @param show which figure is drawn
    record View(
            List<Choice> choices,
            String show,
            DrawnAreas drawn,
            Chart tiles,
            AreaMaps.@Nullable Outlines brought,
            List<PictureNote> notes,
            boolean analyses) {

        NotedChart chart() {
            return NotedChart.AREAS;
        }

        @Nullable
        Chart outlines() {
            return brought == null ? null : drawn.outlines(brought.content());
        }
    }

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

    @GetMapping("/insight/areas")
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
                .map(table -> DrawnAreas.counted(areas, table, counted.orElseThrow()))
                .orElseGet(() -> DrawnAreas.local(areas, local.byArea(actor), chosen.equals(RATE)));
        return Page.show(
                "analysis/areas/areas",
                new View(
                        choices,
                        chosen,
                        drawn,
                        drawn.tiles(maps.places(actor, areas)),
                        maps.newest(actor).orElse(null),
                        notes.beside(actor).of(NotedChart.AREAS),
                        actor.may(ANALYSE_FIGURES)));
    }
}
