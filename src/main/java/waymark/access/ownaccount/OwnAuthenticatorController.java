package waymark.access.ownaccount;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.accounts.Passwords;
import waymark.access.accounts.RecoveryCodes;
import waymark.access.sessions.ActiveSessions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.StepUp;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.security.Cookies;
import waymark.web.security.Sealing;

/// One's own new telephone: sets up another authenticator in place of the old one, with new recovery
/// codes. A person who has passkeys alone chooses a password as well, and has a second way of signing in.
@Controller
class OwnAuthenticatorController {

    /// @param secret the new one, sealed for this account: nothing is kept until a code shows that it works
    /// @param password true where the account has none yet
    record View(
            AuthenticatorCodes.Picture picture,
            String spelled,
            String secret,
            boolean password,
            List<Problem> problems) {}

    record CodesView(List<String> recoveryCodes) {}

    private final Accounts accounts;
    private final AuthenticatorReplacement authenticators;
    private final RecoveryCodes recoveryCodes;
    private final ActiveSessions sessions;
    private final Sealing sealing;

    OwnAuthenticatorController(
            Accounts accounts,
            AuthenticatorReplacement authenticators,
            RecoveryCodes recoveryCodes,
            ActiveSessions sessions,
            Sealing sealing) {
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.sessions = sessions;
        this.sealing = sealing;
    }

    @GetMapping("/account/authenticator")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView form(Actor.Person actor) {
        var account = accounts.full(actor.id());
        return Page.show("access/ownaccount/authenticator", view(account, AuthenticatorCodes.newSecret(), List.of()));
    }

    @PostMapping("/account/authenticator")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView set(
            FormData form,
            @RequestParam(defaultValue = "") String password,
            Actor.Person actor,
            HttpServletRequest request) {
        var account = accounts.full(actor.id());
        var opened = opened(form.text("secret"), account);
        var step = opened.map(bytes -> authenticators.stepOf(form.text("code"), bytes))
                .orElse(Optional.empty());
        var problems = new Problems()
                .when(step.isEmpty(), "code", "That code is wrong. Check the phone's clock and enter the newest code");
        if (!account.hasPassword()) {
            problems.addAll(
                    Passwords.problems("password", password, account.email()).list());
        }
        if (problems.any()) {
            return Page.refuse(
                    "access/ownaccount/authenticator",
                    view(account, opened.orElseGet(AuthenticatorCodes::newSecret), problems.list()));
        }
        authenticators.set(actor, account, opened.orElseThrow(), step.orElseThrow(), password);
        sessions.endOthers(actor, actor.id(), OwnPasswordController.here(request));
        return Page.show("access/ownaccount/newCodes", new CodesView(recoveryCodes.renew(actor, actor.id())));
    }

    @PostMapping("/account/recovery-codes")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView renew(Actor.Person actor) {
        accounts.full(actor.id());
        return Page.show("access/ownaccount/newCodes", new CodesView(recoveryCodes.renew(actor, actor.id())));
    }

    private Optional<byte[]> opened(String secret, Account account) {
        return Cookies.decode(secret).flatMap(bytes -> sealing.open(bytes, purpose(account)));
    }

    private View view(Account account, byte[] secret, List<Problem> problems) {
        return new View(
                AuthenticatorCodes.picture(secret, account.email()),
                AuthenticatorCodes.spelled(secret),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(secret, purpose(account))),
                !account.hasPassword(),
                problems);
    }

    private static String purpose(Account account) {
        return "new authenticator:" + account.id();
    }
}
