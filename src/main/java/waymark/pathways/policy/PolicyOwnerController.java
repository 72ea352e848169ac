package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// Says who sees to an item, and by when.
@Controller
@RequestMapping("/policy-changes/{ref}/items/{id}/owner")
class PolicyOwnerController {

    record View(PolicyItem item, List<Choice> people, String owner, DateField due, List<Problem> problems) {}

    private static final String PAGE = "pathways/policy/owner";

    private final PolicyAccess keeper;
    private final PolicySaves saves;
    private final PeopleApi peopleApi;
    private final Clock clock;

    PolicyOwnerController(PolicyAccess keeper, PolicySaves saves, PeopleApi peopleApi, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.peopleApi = peopleApi;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var item = item(actor, ref, id);
        var owner = peopleApi
                .find(actor, item.owner().id())
                .map(one -> one.ref().value())
                .orElse("");
        return Page.show(PAGE, view(actor, item, owner, DateField.of(item.due()), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView assign(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var item = item(actor, ref, id);
        var sent = new Sent(fields);
        var typed = sent.text("owner");
        var owner = Ref.parse(typed)
                .flatMap(one -> peopleApi.find(actor, one))
                .map(Owners::owner)
                .orElse(null);
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var due = sent.date("due").required("due", "Day by which it is done", item.due(), problems);
        return switch (item.at(sent.version()).assign(owner, due.orElse(null), today)) {
            case Ruling.Refused<PolicyItem>(var more) ->
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                item,
                                typed,
                                sent.date("due"),
                                problems.addAll(more).list()));
            case Ruling.Agreed<PolicyItem>(PolicyItem now) ->
                switch (saves.save(actor, new PolicyEvent.Assigned(now, today))) {
                    case Saved.Done<Ref> _ ->
                        Page.go(
                                Notice.done(
                                        "%s sees to it".formatted(now.owner().name())),
                                "/policy-changes/%s",
                                ref);
                    case Saved.Stale<Ref> _ -> Page.merged(form(ref, id, actor));
                };
        };
    }

    private PolicyItem item(Actor actor, Ref ref, UUID id) {
        keeper.recorded(actor, ref);
        return keeper.answered(actor, ref, id).item();
    }

    private View view(Actor actor, PolicyItem item, String owner, DateField due, List<Problem> problems) {
        var people = peopleApi.current(actor).stream()
                .map(one -> Choice.of(one.ref().value(), one.name() + ", " + one.organisationName()))
                .toList();
        return new View(item, people, owner, due, problems);
    }
}
