package waymark.access.recovery;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Token;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;
import waymark.web.Page;

/// What the link in an e-mail opens: one button that stops the recovery. Opening it changes nothing,
/// because programs that check mail open every link.
@Controller
@RequestMapping("/sign-in/recovery/stopping/{token}")
class RecoveryStopController {

    /// @param path of this page
    /// @param live true while there is something to stop
    record View(String path, boolean live) {}

    private final Recoveries recoveries;

    RecoveryStopController(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GetMapping
    @Public
    ModelAndView look(@PathVariable String token) {
        return page(token, of(token).map(Recovery::live).orElse(false));
    }

    @PostMapping
    @Public
    ModelAndView stop(@PathVariable String token) {
        of(token)
                .filter(Recovery::live)
                .ifPresent(recovery -> CurrentActor.run(
                        Actor.AUTHENTICATION,
                        () -> recoveries.stopByEmail(
                                Actor.AUTHENTICATION, recovery.facts().id())));
        return page(token, false);
    }

    private Optional<Recovery> of(String token) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> recoveries.ofEmail(Token.hash(token)));
    }

    /// Over, stopped a moment ago and never made look alike.
    private static ModelAndView page(String token, boolean live) {
        var page = Page.show("access/recovery/stop", new View("/sign-in/recovery/stopping/" + token, live));
        page.setStatus(HttpStatus.OK);
        return page;
    }
}
