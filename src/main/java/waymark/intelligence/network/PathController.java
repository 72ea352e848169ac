package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.Link;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The shortest way between two entities, step by step with the reports behind each.
@Controller
class PathController {

    /// One step of the way.
    ///
    /// @param links what links the two; empty where they were judged the same
    record Step(Entity from, Entity to, List<Link> links) {}

    /// The page.
    ///
    /// @param to where the way leads; empty before it was asked
    record View(
            Entity from,
            Optional<Entity> to,
            List<Step> steps,
            boolean everything,
            String typed,
            List<Problem> problems) {

        int longest() {
            return Paths.LONGEST;
        }
    }

    private final Entities entities;
    private final Paths paths;

    PathController(Entities entities, Paths paths) {
        this.entities = entities;
        this.paths = paths;
    }

    @GetMapping("/intelligence/entities/{ref}/path")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, @RequestParam @Nullable String to, Actor.Person actor) {
        var from = entities.open(actor, ref, "open_network");
        var typed = to == null ? "" : to.strip();
        var end = Ref.parse(typed).flatMap(entities::find).filter(one -> !one.equals(from));
        if (end.isEmpty()) {
            return Page.show("intelligence/network/path", new View(from, end, List.of(), true, typed, wrong(typed)));
        }
        var found = paths.between(from, end.get());
        return Page.show(
                "intelligence/network/path",
                new View(from, end, steps(found.entities()), found.everything(), typed, List.of()));
    }

    private static List<Problem> wrong(String typed) {
        return typed.isEmpty()
                ? List.of()
                : List.of(new Problem("to", "There is nothing else with this reference that you can see"));
    }

    private List<Step> steps(List<UUID> way) {
        var named = entities.byId(way);
        var links = entities.links(way, false);
        var steps = new ArrayList<Step>();
        for (int place = 1; place < way.size(); place++) {
            var ends = Set.of(way.get(place - 1), way.get(place));
            steps.add(new Step(
                    Objects.requireNonNull(named.get(way.get(place - 1))),
                    Objects.requireNonNull(named.get(way.get(place))),
                    links.stream()
                            .filter(link -> ends.equals(Set.of(link.from(), link.to())))
                            .toList()));
        }
        return steps;
    }
}
