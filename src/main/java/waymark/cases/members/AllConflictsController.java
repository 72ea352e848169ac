package waymark.cases.members;

import static waymark.kernel.Permission.REVIEW_EMERGENCY_ACCESS;

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
import waymark.kernel.Problem;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Conflicts of interest of all cases, by reference, which information governance lifts.
@Controller
@RequestMapping("/cases/conflicts")
class AllConflictsController {

    private static final String LIFTING = "cases/members/lifting";

    record Index(List<Conflict> conflicts) {}

    private final Conflicts conflicts;

    AllConflictsController(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GetMapping
    @Allow(REVIEW_EMERGENCY_ACCESS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("cases/members/allConflicts", new Index(conflicts.all(actor)));
    }

    @GetMapping("/{id}")
    @Allow(REVIEW_EMERGENCY_ACCESS)
    ModelAndView form(@PathVariable UUID id, Actor.Person actor) {
        var conflict = Conflicts.live(conflicts.all(actor), id);
        return Page.show(LIFTING, new ConflictsController.LiftView(null, conflict, FormData.empty(), List.of()));
    }

    @PostMapping("/{id}")
    @Allow(REVIEW_EMERGENCY_ACCESS)
    ModelAndView lift(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var conflict = Conflicts.live(conflicts.all(actor), id);
        if (actor.id().equals(conflict.person())) {
            return Page.refuse(
                    LIFTING,
                    new ConflictsController.LiftView(
                            null, conflict, form, List.of(new Problem("", "Nobody lifts a conflict of their own"))));
        }
        conflicts.liftByGovernance(actor, conflict);
        return Page.go(Notice.done("Lifted. The owner of the case may add them again"), "/cases/conflicts");
    }
}
