package waymark.analysis.releases;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// The register of released tables, and each table of it to read and to take along.
@Controller
@RequestMapping("/insight/releases")
class ReleasesController {

    /// @param begun tables that are not released yet
    record Index(List<TableRelease> released, List<TableRelease> begun, boolean prepares, int firstMonth) {}

    private final Releases releases;
    private final ReleasePage page;

    ReleasesController(Releases releases, ReleasePage page) {
        this.releases = releases;
        this.page = page;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        var released = releases.all(actor).stream().collect(Collectors.partitioningBy(TableRelease::wasReleased));
        return Page.show(
                "analysis/releases/releases",
                new Index(
                        released.getOrDefault(true, List.of()),
                        released.getOrDefault(false, List.of()),
                        actor.may(ANALYSE_FIGURES),
                        page.firstMonth(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page.show(actor, releases.get(actor, ref));
    }

    /// The table as a file. It says what is not shown and why, so that it is not lost on the way.
    @GetMapping({"/{ref}/table.csv", "/{ref}/table.xlsx"})
    @Allow(VIEW_PACKS)
    ListFile file(@PathVariable Ref ref, Actor.Person actor) {
        var it = releases.get(actor, ref);
        var printed = it.head().printed();
        if (printed == null || !(it instanceof TableRelease.Released || it instanceof TableRelease.Expired)) {
            throw new NotFound(ref);
        }
        var about = it.head().about();
        var header = new ArrayList<>(List.of(about.rowName()));
        header.addAll(printed.headings());
        var rows = new ArrayList<List<?>>(printed.cells());
        rows.add(List.of());
        rows.add(List.of("What is counted", about.measure()));
        rows.add(List.of("Definition", about.definition()));
        rows.add(List.of("Period", about.period(page.firstMonth(actor))));
        rows.add(List.of("Reference", ref.value()));
        rows.add(List.of(
                "Not shown",
                "Numbers below %d are not shown, nor others from which they could be worked out"
                        .formatted(about.threshold())));
        return new ListFile("table-" + ref, header, rows);
    }
}
