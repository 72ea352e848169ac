package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.terms.Term;
import waymark.intelligence.operations.OperationPlan.PlannedPlace;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The places of an operation while it is planned, each with its time, compared with what others plan.
@Controller
@RequestMapping("/intelligence/operations/{ref}/places")
class OperationPlacesController {

    private static final String FORM = "intelligence/operations/place";

    /// @param place empty for a new one
    record View(
            Operation.Header it,
            Optional<PlannedPlace> place,
            List<Choice> kinds,
            FormData form,
            List<Problem> problems) {}

    private final Operations operations;
    private final OperationPlans plans;
    private final VisitKinds kinds;
    private final EventPlaces places;

    OperationPlacesController(Operations operations, OperationPlans plans, VisitKinds kinds, EventPlaces places) {
        this.operations = operations;
        this.plans = plans;
        this.kinds = kinds;
        this.places = places;
    }

    private View view(Operation.Header it, Optional<PlannedPlace> place, FormData form, List<Problem> problems) {
        return new View(it, place, Choice.from(kinds.inForce(), Term::code, Term::name), form, problems);
    }

    private OperationPlans.PlaceGiven read(FormReader reader) {
        return OperationPlans.PlaceGiven.read(reader, kinds.inForce(), places, operations.today());
    }

    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        return Page.show(FORM, view(it, Optional.empty(), FormData.empty().with("day", it.startsOn()), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        return switch (form.read(this::read)) {
            case Ruling.Refused<OperationPlans.PlaceGiven>(var problems) ->
                Page.refuse(FORM, view(it, Optional.empty(), form, problems));
            case Ruling.Agreed<OperationPlans.PlaceGiven>(var given) -> {
                plans.add(actor, it, given);
                yield Page.go(Notice.done("Added, and checked against what others plan"), "%s#places", it.path());
            }
        };
    }

    @GetMapping("/{id}")
    @Allow(RUN_OPERATIONS)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var place = plans.of(actor, it.id()).place(id);
        return Page.show(FORM, view(it, Optional.of(place), place.filled(), List.of()));
    }

    @PostMapping("/{id}")
    @Allow(RUN_OPERATIONS)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        var place = plans.of(actor, it.id()).place(id);
        return switch (form.read(this::read).save(given -> plans.change(actor, it, place, form.version(), given))) {
            case Saved.Done<PlannedPlace> _ ->
                Page.go(Notice.done("Saved, and checked against what others plan"), "%s#places", it.path());
            case Ruling.Refused<PlannedPlace>(var problems) ->
                Page.refuse(FORM, view(it, Optional.of(place), form, problems));
            case Saved.Stale<PlannedPlace> _ -> Page.merged(edit(ref, id, actor));
        };
    }

    @PostMapping("/{id}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = operations.planned(actor, ref);
        plans.remove(actor, it, plans.of(actor, it.id()).place(id));
        return Page.go(Notice.done("Removed"), "%s#places", it.path());
    }
}
