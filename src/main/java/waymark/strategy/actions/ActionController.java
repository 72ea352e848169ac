package waymark.strategy.actions;

import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.strategy.objectives.TimelineEntry;
import waymark.web.Page;

/// Everything about one action on one page.
@Controller
class ActionController {

    record View(ActionDetails sheet, List<TimelineEntry> story, boolean mayUpdate, boolean mayEdit, LocalDate today) {

        boolean open() {
            return sheet.action() instanceof Action.Open;
        }
    }

    private final ActionAccess door;
    private final ActionHistory history;

    ActionController(ActionAccess door, ActionHistory history) {
        this.door = door;
        this.history = history;
    }

    @GetMapping("/actions/{ref}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var sheet = door.toRead(actor, ref);
        return Page.show(
                "strategy/actions/action",
                new View(
                        sheet,
                        history.of(actor, ref),
                        sheet.action().mayUpdate(actor),
                        sheet.action().mayEdit(actor),
                        door.today()));
    }
}
