package waymark.access.setup;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Notice;
import waymark.web.Page;

/// An administrator says that something is done, or that the partnership does without it.
@Controller
class SetupConfirmationController {

    private final SetupConfirmations confirmations;

    SetupConfirmationController(SetupConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @PostMapping("/setup/confirmation")
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView confirm(@RequestParam(defaultValue = "") String step, Actor.Person actor) {
        if (!SetupConfirmations.CODES.contains(step)) {
            return Page.go(Notice.important("Nothing was recorded: that step cannot be confirmed"), "/");
        }
        confirmations.confirm(actor, step);
        return Page.go(Notice.done("Recorded, with your name and the time"), "/");
    }
}
