package waymark.access.recovery;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Notice;
import waymark.web.Page;

/// The recovery of one's own account, perhaps begun by somebody else: seen, and stopped with one button,
/// by the person who is still signed in to it.
@Controller
@RequestMapping("/account/recovery")
class OwnRecoveryController {

    record View(Optional<Recovery> recovery) {}

    private final Recoveries recoveries;

    OwnRecoveryController(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        return Page.show("access/recovery/own", new View(recoveries.own(actor)));
    }

    @PostMapping("/stopping")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView stop(Actor.Person actor) {
        var stopped = recoveries
                .own(actor)
                .map(recovery -> recoveries.stop(actor, recovery.facts().id()))
                .orElse(false);
        return Page.go(
                stopped
                        ? Notice.done(
                                "It is stopped. Tell an administrator: somebody may be trying to get into your account")
                        : Notice.important("There was no recovery to stop"),
                "/account/recovery");
    }
}
