package waymark.access.ownaccount;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.CredentialChecks;
import waymark.access.accounts.Passwords;
import waymark.access.sessions.ActiveSessions;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionFilter;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// Changes one's own password, and signs out every other browser.
@Controller
@RequestMapping("/account/password")
class OwnPasswordController {

    record View(List<Problem> problems) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final CredentialChecks checks;
    private final ActiveSessions sessions;

    OwnPasswordController(Accounts accounts, Passwords passwords, CredentialChecks checks, ActiveSessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.checks = checks;
        this.sessions = sessions;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView form(Actor.Person actor) {
        return hasNone(actor)
                ? Page.go("/account/authenticator")
                : Page.show("access/ownaccount/password", new View(List.of()));
    }

    @PostMapping
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Actor.Person actor,
            HttpServletRequest request) {
        if (hasNone(actor)) {
            return Page.go("/account/authenticator");
        }
        var account = accounts.full(actor.id());
        var fits = CurrentActor.as(Actor.AUTHENTICATION, () -> checks.password(account, current));
        var problems = new Problems()
                .when(
                        !fits,
                        "current",
                        "That is not your current password. After five wrong attempts your account is locked for 15 minutes")
                .addAll(Passwords.problems("password", password, account.email())
                        .list());
        if (problems.any()) {
            return Page.refuse("access/ownaccount/password", new View(problems.list()));
        }
        accounts.setPassword(actor, actor.id(), passwords.hash(password));
        sessions.endOthers(actor, actor.id(), here(request));
        return Page.go(Notice.done("Your password is changed, and you are signed out everywhere else"), "/account");
    }

    /// A person who has passkeys alone chooses a first password together with an authenticator.
    private boolean hasNone(Actor.Person actor) {
        return !accounts.full(actor.id()).hasPassword();
    }

    static UUID here(HttpServletRequest request) {
        return SessionFilter.live(request).map(Session::id).orElse(new UUID(0, 0));
    }
}
