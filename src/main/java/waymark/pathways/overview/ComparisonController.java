package waymark.pathways.overview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Pathways;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Difference;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Two editions beside each other, or an area's own steps beside the default in force: only what differs.
@Controller
@RequestMapping("/pathways/{ref}/comparison")
class ComparisonController {

    record View(
            Pathway pathway,
            String older,
            String newer,
            List<Changed> changes,
            List<Choice> editions,
            String from,
            String to) {}

    /// A step that differs.
    record Changed(String title, String how, List<Difference> differences) {}

    private final Pathways pathways;
    private final EditionValidation validation;

    ComparisonController(Pathways pathways, EditionValidation validation) {
        this.pathways = pathways;
        this.validation = validation;
    }

    /// @param from number of an edition, or `default` for the default in force
    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView compare(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor.Person actor) {
        var pathway = pathways.get(ref);
        var editions = pathways.editions(ref);
        // what was discarded is compared where somebody asks for it, and not by itself
        var kept = editions.stream()
                .filter(one -> !(one instanceof PathwayEdition.Discarded))
                .toList();
        var newer = chosen(editions, to).or(() -> kept.stream().findFirst()).orElse(null);
        int below = newer == null ? 0 : newer.body().number();
        var older = from.equals("default")
                ? Optional.<PathwayEdition>empty()
                : chosen(editions, from)
                        .or(() -> kept.stream()
                                .filter(one -> one.body().number() < below)
                                .findFirst());
        var base = validation.base(pathway);
        var before = older.map(one -> one.body().content().whole(base.graph())).orElse(base.graph());
        var after = newer == null ? before : newer.body().content().whole(base.graph());
        return Page.show(
                "pathways/overview/comparison",
                new View(
                        pathway,
                        older.map(ComparisonController::name)
                                .orElse(pathway.area() == null ? "Nothing before" : "The default in force"),
                        newer == null ? "Nothing" : name(newer),
                        changes(before, after),
                        Choice.from(editions, one -> String.valueOf(one.body().number()), ComparisonController::name),
                        older.map(one -> String.valueOf(one.body().number())).orElse(""),
                        newer == null ? "" : String.valueOf(newer.body().number())));
    }

    private static Optional<PathwayEdition> chosen(List<PathwayEdition> editions, String number) {
        return editions.stream()
                .filter(one -> String.valueOf(one.body().number()).equals(number))
                .findFirst();
    }

    static List<Changed> changes(Graph before, Graph after) {
        var keys = new LinkedHashSet<String>();
        after.steps().forEach(step -> keys.add(step.key()));
        before.steps().forEach(step -> keys.add(step.key()));
        var changes = new ArrayList<Changed>();
        for (var key : keys) {
            var one = before.step(key);
            var other = after.step(key);
            if (!one.equals(other)) {
                var how = one.isEmpty() ? "Added" : other.isEmpty() ? "Removed" : "Changed";
                var title = other.or(() -> one).map(PathwayStep::title).orElse(key);
                changes.add(new Changed(title, how, StepDifferences.between(one.orElse(null), other.orElse(null))));
            }
        }
        return changes;
    }

    private static String name(PathwayEdition edition) {
        return "Edition %d, %s"
                .formatted(edition.body().number(), edition.state().toLowerCase(Locale.ROOT));
    }
}
