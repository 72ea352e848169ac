package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.rag.FormText;
import waymark.web.Notice;
import waymark.web.Page;

/// Opens and clears the blockers of an action.
@Controller
@RequestMapping("/actions/{ref}/blockers")
class BlockersController {

    private static final String PAGE = "strategy/actions/blockers";

    /// @param clearing the blocker whose clearing was refused, or null
    record View(
            ActionDetails details, String what, @Nullable UUID clearing, String how, List<Problem> problems) {

        static View of(ActionDetails details) {
            return new View(details, "", null, "", List.of());
        }

        boolean open() {
            return details.action() instanceof Action.Open;
        }
    }

    private final ActionAccess access;
    private final Actions actions;

    BlockersController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, View.of(access.toUpdate(actor, ref)));
    }

    @PostMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView open(
            @PathVariable Ref ref, @RequestParam(required = false) @Nullable String what, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var typed = FormText.tidy(what);
        var problems = new Problems();
        FormText.required(problems, "what", typed, FormText.REASON, "Enter what is blocking the action", "The blocker");
        if (!(details.action() instanceof Action.Open action)) {
            problems.add("what", "This action is closed. Reopen it before you add a blocker");
            return Page.refuse(PAGE, new View(details, typed, null, "", problems.list()));
        }
        if (problems.any()) {
            return Page.refuse(PAGE, new View(details, typed, null, "", problems.list()));
        }
        return switch (action.block(UUID.randomUUID(), typed, access.today())) {
            case Ruling.Refused(var refused) -> Page.refuse(PAGE, new View(details, typed, null, "", refused));
            case Ruling.Agreed(var event) -> {
                actions.save(actor, event);
                yield Page.go(Notice.done("Blocker recorded"), "/actions/%s", ref);
            }
        };
    }

    @PostMapping("/{blocker}/clearance")
    @Allow(UPDATE_ACTIONS)
    ModelAndView clear(
            @PathVariable Ref ref,
            @PathVariable UUID blocker,
            @RequestParam Map<String, String> fields,
            Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var found = details.blockers().stream()
                .filter(one -> one.id().equals(blocker))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        var typed = FormText.tidy(fields.get("how-" + blocker)); // several such forms stand on the page
        var problems = new Problems();
        FormText.required(problems, "how-" + blocker, typed, FormText.REASON, "Enter how it was cleared", "How");
        if (problems.any()) {
            return Page.refuse(PAGE, new View(details, "", blocker, typed, problems.list()));
        }
        return switch (actions.save(actor, found.clear(ref, typed, access.today()))) {
            case Saved.Done<Action> _ -> Page.go(Notice.done("Blocker cleared"), "/actions/%s", ref);
            case Saved.Stale<Action> _ ->
                Page.go(Notice.important("Somebody had cleared that blocker already"), "/actions/%s", ref);
        };
    }
}
