package waymark.pathways.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayLine;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.pathways.editions.TimelineEntry;
import waymark.pathways.publication.Lapse;
import waymark.pathways.publication.Lapses;
import waymark.pathways.publication.PublicationReadiness;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The pathways: which there are and how they stand, and each of them as text.
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
            return place(names, line.pathway().area());
        }
    }

    /// @param edition the one shown; null where none may be seen yet
    /// @param editions all that the reader may see, the latest first
    /// @param open the one being written or reviewed, where the reader may see it
    /// @param ready true where the reader can publish what is open now
    /// @param lapses the contacts in what is in force that nobody answers for
    /// @param family the default and the areas' own of the same situation
    record One(
            Pathway pathway,
            String place,
            @Nullable PathwayEdition edition,
            @Nullable PathwayText text,
            List<PathwayEdition> editions,
            @Nullable PathwayEdition open,
            List<Lapse> lapses,
            List<Relative> family,
            List<TimelineEntry> history,
            boolean editable,
            boolean publishable,
            boolean ready,
            boolean asked) {}

    record Relative(Ref ref, String place) {}

    private final Pathways pathways;
    private final PathwayTexts texts;
    private final Lapses lapses;
    private final PublicationReadiness readiness;
    private final DirectoryApi directory;

    PathwaysController(
            Pathways pathways,
            PathwayTexts texts,
            Lapses lapses,
            PublicationReadiness readiness,
            DirectoryApi directory) {
        this.pathways = pathways;
        this.texts = texts;
        this.lapses = lapses;
        this.readiness = readiness;
        this.directory = directory;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView list(@RequestParam(defaultValue = "") String area, Actor.Person actor) {
        var names = names(actor);
        var lines = pathways.lines(actor).stream()
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
        var editions = pathways.editions(actor, ref);
        var shown = editions.stream()
                .filter(one -> one instanceof PathwayEdition.Published)
                .findFirst()
                .or(() -> editions.stream()
                        .filter(one -> !(one instanceof PathwayEdition.Discarded))
                        .findFirst())
                .orElse(null);
        return one(actor, ref, shown, editions);
    }

    @GetMapping("/{ref}/editions/{number}")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView edition(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var editions = pathways.editions(actor, ref);
        var shown = editions.stream()
                .filter(one -> one.body().number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
        return one(actor, ref, shown, editions);
    }

    private ModelAndView one(Actor actor, Ref ref, @Nullable PathwayEdition shown, List<PathwayEdition> editions) {
        var pathway = pathways.get(actor, ref);
        var names = names(actor);
        var open = editions.stream()
                .filter(one -> one instanceof PathwayEdition.Draft || one instanceof PathwayEdition.InReview)
                .findFirst()
                .orElse(null);
        return Page.show(
                "pathways/overview/show",
                new One(
                        pathway,
                        place(names, pathway.area()),
                        shown,
                        shown == null
                                ? null
                                : texts.of(actor, pathway, shown.body().content(), true),
                        editions,
                        open,
                        lapses.now(actor, ref),
                        family(actor, pathway, names),
                        pathways.history(actor, ref),
                        pathway.editable(actor),
                        pathway.publishable(actor),
                        readiness.of(actor, pathway, open),
                        open instanceof PathwayEdition.InReview review
                                && review.reviews().stream()
                                        .anyMatch(each -> each.person().equals(actor.id()))));
    }

    private List<Relative> family(Actor actor, Pathway pathway, Map<String, String> names) {
        return pathways.all(actor).stream()
                .filter(one -> one.code().equals(pathway.code()) && !one.ref().equals(pathway.ref()))
                .map(one -> new Relative(one.ref(), place(names, one.area())))
                .toList();
    }

    private Map<String, String> names(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        directory.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    private static List<Choice> choices(Map<String, String> names) {
        return Choice.from(names.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }

    static String place(Map<String, String> names, @Nullable String area) {
        return area == null ? "All areas" : names.getOrDefault(area, area);
    }
}
