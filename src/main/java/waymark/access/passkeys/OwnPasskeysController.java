package waymark.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// One's own passkeys: the list, and adding one.
@Controller
@RequestMapping("/account/passkeys")
class OwnPasskeysController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// @param password true where a password and an authenticator, or the organisation's own sign-in,
    ///     open the account as well
    record View(List<Passkey> keys, boolean password, String name, List<Problem> problems) {

        boolean removable() {
            return password || keys.size() > 1;
        }

        boolean room() {
            return keys.size() < Passkey.MOST;
        }
    }

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final PasskeyRegistration making;
    private final Clock clock;

    OwnPasskeysController(Passkeys passkeys, Accounts accounts, PasskeyRegistration making, Clock clock) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.making = making;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView list(Actor.Person actor) {
        return Page.show("access/passkeys/list", view(actor, "", List.of()));
    }

    @PostMapping("/question")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ResponseEntity<Map<String, Object>> question(Actor.Person actor, HttpServletRequest request) {
        return ResponseEntity.ok(making.question(full(actor), request));
    }

    @PostMapping
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView add(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String name,
            Actor.Person actor,
            HttpServletRequest request) {
        var account = full(actor);
        var called = name.isBlank() ? "Added on " + DAY.format(LocalDate.now(clock)) : name.strip();
        if (called.length() > Passkey.LONGEST_NAME) {
            return refuse(actor, name, "name", "Use %d characters or fewer".formatted(Passkey.LONGEST_NAME));
        }
        var made = making.answered(answer, request);
        if (made.isEmpty() || !passkeys.add(actor, account.id(), made.get(), called)) {
            return refuse(actor, name, "", "No passkey was added. Try again, and let your device check that it is you");
        }
        return Page.go(Notice.done("The passkey is added. You can sign in with it from now on"), "/account/passkeys");
    }

    private Account full(Actor.Person actor) {
        return accounts.full(actor.id());
    }

    ModelAndView refuse(Actor.Person actor, String name, String field, String message) {
        return Page.refuse("access/passkeys/list", view(actor, name, List.of(new Problem(field, message))));
    }

    private View view(Actor.Person actor, String name, List<Problem> problems) {
        var account = full(actor);
        return new View(passkeys.of(actor.id()), account.hasCode() || account.agency(), name, problems);
    }
}
