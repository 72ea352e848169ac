package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.ListFile;

/// The open actions a person leads, most urgent first, each with a form to record progress.
@Controller
class MyActionsController {

    record View(List<ActionLine> actions, String organisation, String organisationName) {

        List<Choice> statuses(ActionLine action) {
            return ProgressForm.statuses(action.status());
        }
    }

    private final ActionList list;
    private final ActionAccess access;

    MyActionsController(ActionList list, ActionAccess access) {
        this.list = list;
        this.access = access;
    }

    @GetMapping("/my-actions")
    @Allow(UPDATE_ACTIONS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(
                "strategy/actions/myActions", new View(mine(actor), actor.organisation(), actor.organisationName()));
    }

    @GetMapping({"/my-actions.csv", "/my-actions.xlsx"})
    @Allow(UPDATE_ACTIONS)
    ListFile file(Actor.Person actor) {
        return ActionCsv.of("my-actions", mine(actor));
    }

    private List<ActionLine> mine(Actor.Person actor) {
        return list.all(actor, ActionFilter.ledBy(actor.id()), access.settings(actor), access.today(), "rag");
    }
}
