package waymark.access;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.Passwords;
import waymark.access.accounts.RecoveryCodes;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.StepUp;
import waymark.web.Page;

/// One's own way in: what one may do, the password, and new recovery codes.
@Controller
@RequestMapping("/account")
class MyAccountController {

    record View(Account account, List<Grants.Held> grants, int codesLeft, Catalogue catalogue, List<Problem> problems) {

        String title(Grants.Held grant) {
            return catalogue.role(grant.role()).title();
        }

        String reach(Grants.Held grant) {
            return grant.scope().equals("partnership")
                    ? "the whole partnership"
                    : grant.scope()
                            .replace("installation", "the installation")
                            .replace("area:", "area ")
                            .replace("organisation:", "organisation ");
        }
    }

    record CodesView(List<String> recoveryCodes) {}

    private final Accounts accounts;
    private final Grants grants;
    private final RecoveryCodes recoveryCodes;
    private final Passwords passwords;
    private final Catalogue catalogue;

    MyAccountController(
            Accounts accounts, Grants grants, RecoveryCodes recoveryCodes, Passwords passwords, Catalogue catalogue) {
        this.accounts = accounts;
        this.grants = grants;
        this.recoveryCodes = recoveryCodes;
        this.passwords = passwords;
        this.catalogue = catalogue;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        var view = view(actor, List.of());
        return Page.show(view.account().byLink() ? "access/linkAccount" : "access/account", view);
    }

    @PostMapping("/password")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Actor.Person actor) {
        var account = accounts.full(actor, actor.id());
        var problems = new Problems()
                .when(
                        !passwords.matches(current, account.passwordHash()),
                        "current",
                        "That is not your password of today")
                .addAll(Passwords.problems("password", password, account.email())
                        .list());
        if (problems.any()) {
            return Page.refuse("access/account", view(actor, problems.list()));
        }
        accounts.setPassword(actor, actor.id(), passwords.hash(password));
        return Page.go(waymark.web.Notice.done("Your password is changed"), "/account");
    }

    @PostMapping("/recovery-codes")
    @Allow(Permission.USE_WAYMARK)
    @StepUp
    ModelAndView renew(Actor.Person actor) {
        accounts.full(actor, actor.id());
        return Page.show("access/newCodes", new CodesView(recoveryCodes.renew(actor, actor.id())));
    }

    private View view(Actor.Person actor, List<Problem> problems) {
        return new View(
                accounts.get(actor, actor.id()),
                grants.of(actor, actor.id()),
                recoveryCodes.left(actor, actor.id()),
                catalogue,
                problems);
    }
}
