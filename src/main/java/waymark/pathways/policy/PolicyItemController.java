package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// One item of a policy change, for its owner: what to do now, and closing it.
@Controller
@RequestMapping("/policy-changes/{ref}/items/{id}")
class PolicyItemController {

    private static final String PAGE = "pathways/policy/item";

    private final PolicyAccess access;
    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final PolicyItemViews views;
    private final Clock clock;

    PolicyItemController(
            PolicyAccess access, PolicyChanges changes, PolicySaves saves, PolicyItemViews views, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.saves = saves;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, views.of(actor, access.closable(actor, ref, id), "", List.of()));
    }

    @PostMapping("/done")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView done(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var line = access.closable(actor, ref, id);
        var proof = line.proof(changes.get(ref).since());
        return save(actor, line, "", seen(line, form).done(proof, LocalDate.now(clock), actor.name()));
    }

    @PostMapping("/nothing-needed")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView nothingNeeded(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var line = access.closable(actor, ref, id);
        var because = form.text("because");
        return save(actor, line, because, seen(line, form).nothingNeeded(because, LocalDate.now(clock), actor.name()));
    }

    @PostMapping("/reopening")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView reopen(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        access.editable(actor, ref);
        var line = access.closable(actor, ref, id);
        return save(actor, line, "", seen(line, form).reopen());
    }

    private static PolicyItem seen(ItemLine line, FormData form) {
        return line.item().at(form.version());
    }

    private ModelAndView save(Actor actor, ItemLine line, String because, Ruling<PolicyItem> ruling) {
        var item = line.item();
        return switch (ruling.save(now -> saves.save(actor, new PolicyEvent.Closed(now, LocalDate.now(clock))))) {
            case Saved.Done<Ref> _ -> Page.go(notice(actor, item), "/policy-changes/%s", item.change());
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(PAGE, views.of(actor, line, because, problems));
            case Saved.Stale<Ref> _ -> conflict(actor, item);
        };
    }

    /// @param before the item before it was closed or reopened
    private Notice notice(Actor actor, PolicyItem before) {
        if (!before.open()) {
            return Notice.done("Opened again");
        }
        long left = changes.items(actor, before.change()).stream()
                .filter(line -> line.item().open())
                .count();
        return Notice.done(
                left == 0
                        ? "Closed. Nothing affected by this change is left to do"
                        : "Closed. %d left to do".formatted(left));
    }

    private ModelAndView conflict(Actor actor, PolicyItem before) {
        var line = access.closable(actor, before.change(), before.id());
        var problem = new Problem(
                "",
                "Somebody changed it first. The state is now: %s"
                        .formatted(line.item().outcome().words()));
        return Page.merged(PAGE, views.of(actor, line, "", List.of(problem)));
    }
}
