package waymark.analysis.local;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.national.NationalTotals;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNote;
import waymark.analysis.notes.PictureNotes;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.charts.Chart;

/// Local figures beside the country.
@Controller
class LocalController {

    record View(
            List<LocalLine> lines,
            List<LocalFigure> withdrawn,
            List<PictureNote> notes,
            boolean analyses,
            boolean populated) {

        NotedChart chart() {
            return NotedChart.LOCAL;
        }

        @Nullable
        Chart drawn() {
            return LocalLine.drawn(lines);
        }

        /// The figures of each area, by its name.
        Map<String, List<LocalLine>> byArea() {
            return lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> line.figure().areaName(), LinkedHashMap::new, Collectors.toList()));
        }
    }

    private final LocalFigures figures;
    private final NationalTotals country;
    private final PictureNotes notes;

    LocalController(LocalFigures figures, NationalTotals country, PictureNotes notes) {
        this.figures = figures;
        this.country = country;
        this.notes = notes;
    }

    @GetMapping("/insight/local")
    @Allow(VIEW_PACKS)
    ModelAndView show(Actor.Person actor) {
        var all = figures.all(actor);
        var populations = figures.populations(actor);
        var national = country.referrals(actor);
        return Page.show(
                "analysis/local/local",
                new View(
                        all.stream()
                                .filter(one -> one.withdrawnOn() == null)
                                .map(one -> LocalLine.of(one, populations, national))
                                .toList(),
                        all.stream().filter(one -> one.withdrawnOn() != null).toList(),
                        notes.beside(actor).of(NotedChart.LOCAL),
                        actor.may(ANALYSE_FIGURES),
                        !populations.isEmpty()));
    }
}
