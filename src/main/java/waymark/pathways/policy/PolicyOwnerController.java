package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Sets the owner and the due date of an item.
@Controller
@RequestMapping("/policy-changes/{ref}/items/{id}/owner")
class PolicyOwnerController {

    record View(PolicyItem item, List<Choice> people, FormData form, List<Problem> problems) {}

    private static final String PAGE = "pathways/policy/owner";

    private final PolicyAccess access;
    private final PolicySaves saves;
    private final PeopleApi directory;
    private final Clock clock;

    PolicyOwnerController(PolicyAccess access, PolicySaves saves, PeopleApi directory, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var item = item(actor, ref, id);
        var owner = directory
                .find(actor, item.owner().id())
                .map(one -> one.ref().value())
                .orElse("");
        var form = FormData.version(item.version()).with("owner", owner).with("due", item.due());
        return Page.show(PAGE, view(actor, item, form, List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView assign(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var item = item(actor, ref, id);
        var owner = Ref.parse(form.text("owner"))
                .flatMap(one -> directory.find(actor, one))
                .map(Owners::owner)
                .orElse(null);
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> {
                    reader.when(owner == null, "owner", "Choose an owner");
                    return reader.requiredDate("due", "Due date", item.due());
                })
                .then(due -> item.at(form.version()).assign(Objects.requireNonNull(owner), due, today))
                .save(now -> saves.save(actor, new PolicyEvent.Assigned(now, today)))) {
            case Saved.Done<Ref> _ ->
                Page.go(
                        Notice.done("%s is the owner now"
                                .formatted(item(actor, ref, id).owner().name())),
                        "/policy-changes/%s",
                        ref);
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(PAGE, view(actor, item, form, problems));
            case Saved.Stale<Ref> _ -> Page.merged(form(ref, id, actor));
        };
    }

    private PolicyItem item(Actor actor, Ref ref, UUID id) {
        access.editable(actor, ref);
        return access.closable(actor, ref, id).item();
    }

    private View view(Actor actor, PolicyItem item, FormData form, List<Problem> problems) {
        var people = directory.current(actor).stream()
                .map(one -> Choice.of(one.ref().value(), one.name() + ", " + one.organisationName()))
                .toList();
        return new View(item, people, form, problems);
    }
}
