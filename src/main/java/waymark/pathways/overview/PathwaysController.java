package waymark.pathways.overview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayLine;
import waymark.pathways.editions.Pathways;
import waymark.pathways.publication.Lapse;
import waymark.pathways.publication.Lapses;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The list of pathways with their state, and each pathway as text.
@Controller
@RequestMapping("/pathways")
class PathwaysController {

    /// @param lapses of each pathway in force, the contacts that nobody answers for
    record View(
            List<PathwayLine> lines,
            String area,
            List<Choice> areas,
            Map<String, String> names,
            Map<Ref, List<Lapse>> lapses) {

        /// “Nobody answers for Housing in Hull”, once each.
        List<String> lapsed(PathwayLine line) {
            return lapses.getOrDefault(line.pathway().ref(), List.of()).stream()
                    .map(Lapse::words)
                    .distinct()
                    .toList();
        }

        String where(PathwayLine line) {
            return PathwayViews.place(names, line.pathway().area());
        }
    }

    private static final String SHOW = "pathways/overview/show";

    private final Pathways pathways;
    private final Lapses lapses;
    private final PathwayViews views;

    PathwaysController(Pathways pathways, Lapses lapses, PathwayViews views) {
        this.pathways = pathways;
        this.lapses = lapses;
        this.views = views;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView list(@RequestParam(defaultValue = "") String area, Actor.Person actor) {
        var names = views.names(actor);
        var lines = pathways.lines().stream()
                .filter(line -> area.isEmpty()
                        || line.pathway().area() == null
                        || area.equals(line.pathway().area()))
                .toList();
        var lapsed = lapses.now(actor).stream().collect(Collectors.groupingBy(Lapse::pathway));
        return Page.show("pathways/overview/index", new View(lines, area, choices(names), names, lapsed));
    }

    @GetMapping("/{ref}")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var editions = pathways.editions(ref);
        var shown = editions.stream()
                .filter(one -> one instanceof PathwayEdition.Published)
                .findFirst()
                .or(() -> editions.stream()
                        .filter(one -> !(one instanceof PathwayEdition.Discarded))
                        .findFirst())
                .orElse(null);
        return Page.show(SHOW, views.of(actor, ref, shown, editions));
    }

    @GetMapping("/{ref}/editions/{number}")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView edition(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var editions = pathways.editions(ref);
        var shown = editions.stream()
                .filter(one -> one.body().number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
        return Page.show(SHOW, views.of(actor, ref, shown, editions));
    }

    private static List<Choice> choices(Map<String, String> names) {
        return Choice.from(names.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }
}
