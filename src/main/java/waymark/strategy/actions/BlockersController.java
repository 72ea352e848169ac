package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Opens and clears the blockers of an action.
@Controller
@RequestMapping("/actions/{ref}/blockers")
class BlockersController {

    private static final String PAGE = "strategy/actions/blockers";

    /// @param form of the new blocker, or of the one that is cleared: its field is `how-` and the blocker's
    /// id
    record View(ActionDetails details, FormData form, List<Problem> problems) {

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
        return Page.show(PAGE, new View(access.toUpdate(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView open(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var blocker = form.read(reader ->
                        reader.required("what", "The blocker", FormReader.REASON, "Enter what is blocking the action"))
                .then(what -> switch (details.action()) {
                    case Action.Open open -> open.block(UUID.randomUUID(), what, access.today());
                    case Action.Closed _ ->
                        Ruling.<ActionEvent>refused(
                                "what", "This action is closed. Reopen it before you add a blocker");
                });
        return switch (blocker.save(event -> actions.save(actor, event))) {
            case Saved<Action> _ -> Page.go(Notice.done("Blocker recorded"), "/actions/%s", ref);
            case Ruling.Refused<Action>(var problems) -> Page.refuse(PAGE, new View(details, form, problems));
        };
    }

    @PostMapping("/{blocker}/clearance")
    @Allow(UPDATE_ACTIONS)
    ModelAndView clear(@PathVariable Ref ref, @PathVariable UUID blocker, FormData form, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        var found = details.blockers().stream()
                .filter(one -> one.id().equals(blocker))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        // the page has one such form for each blocker
        var clearing = form.read(reader ->
                        reader.required("how-" + blocker, "How", FormReader.REASON, "Enter how it was cleared"))
                .map(how -> found.clear(ref, how, access.today()));
        return switch (clearing.save(event -> actions.save(actor, event))) {
            case Saved.Done<Action> _ -> Page.go(Notice.done("Blocker cleared"), "/actions/%s", ref);
            case Ruling.Refused<Action>(var problems) -> Page.refuse(PAGE, new View(details, form, problems));
            case Saved.Stale<Action> _ ->
                Page.go(Notice.important("Somebody else had cleared that blocker already"), "/actions/%s", ref);
        };
    }
}
