package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What else is planned nearby, and the go.
@Controller
@RequestMapping("/intelligence/operations/{ref}")
class OperationGoController {

    private static final String FORM = "intelligence/operations/go";

    /// @param posts points of contact of what is near, by reference
    record View(
            Operation one,
            OperationPlan plan,
            List<EventConflict> conflicts,
            Map<String, PostContact> posts,
            FormData form,
            List<Problem> problems) {

        Operation.Header it() {
            return one.header();
        }

        boolean clear() {
            return !plan.stopped() && conflicts.stream().allMatch(EventConflict::settled);
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final EventDeconfliction events;
    private final ContactsApi contacts;

    OperationGoController(
            Operations operations, OperationPlans plans, EventDeconfliction events, ContactsApi contacts) {
        this.operations = operations;
        this.plans = plans;
        this.events = events;
        this.contacts = contacts;
    }

    private View view(Actor.Person actor, Operation one, FormData form, List<Problem> problems) {
        var conflicts = events.of(actor, one.header().id());
        var near = conflicts.stream().map(EventConflict::otherPost).distinct().toList();
        var posts =
                contacts.posts(actor, near).stream().collect(Collectors.toMap(PostContact::post, Function.identity()));
        return new View(one, plans.of(actor, one.header().id()), conflicts, posts, form, problems);
    }

    @GetMapping("/go")
    @Allow(RUN_OPERATIONS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.led(actor, ref);
        return Page.show(FORM, view(actor, one, FormData.version(one.header().version()), List.of()));
    }

    @PostMapping("/go")
    @Allow(RUN_OPERATIONS)
    ModelAndView go(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Ready one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        var ruling = one.go(plans.of(actor, it.id()), events.of(actor, it.id()), actor);
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ ->
                Page.go(Notice.done("Go. Everybody who takes part has been told"), it.path());
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(FORM, view(actor, one, form, problems));
            case Saved.Stale<Operation> _ ->
                Page.go(
                        Notice.important("Not yet: something has just changed. Look at what is planned nearby"),
                        "%s/go",
                        it.path());
        };
    }

    @PostMapping("/conflicts/{id}/acknowledgement")
    @Allow(RUN_OPERATIONS)
    ModelAndView acknowledge(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var it = one.header();
        var conflict = events.of(actor, it.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
        if (!form.ticked("spoken")) {
            var problem = new Problem("spoken-" + conflict.ref(), "Speak with their point of contact first, then tick");
            return Page.refuse(FORM, view(actor, one, form, List.of(problem)));
        }
        return switch (events.acknowledge(actor, it.ref(), conflict, form.version())) {
            case Saved.Done<EventConflict> _ ->
                Page.go(Notice.done("Acknowledged. The other lead has been told"), "%s/go", it.path());
            case Saved.Stale<EventConflict> _ -> Page.go("%s/go", it.path());
        };
    }
}
