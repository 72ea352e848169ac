package waymark.access.administration;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.access.grants.RoleGranting;
import waymark.access.grants.RoleGrants;
import waymark.access.roles.RoleGrantOutcome;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Grants and ends roles; a sensitive one is proposed here and granted by somebody of another organisation.
/// Nobody grants themself a role or ends one of their own.
@Controller
@RequestMapping("/accounts/{id}")
class AccountRolesController {

    private static final String HERE = "/accounts/%s";

    private final Accounts accounts;
    private final RoleGrants grants;
    private final RoleGranting granting;
    private final AccountsController pages;

    AccountRolesController(Accounts accounts, RoleGrants grants, RoleGranting granting, AccountsController pages) {
        this.accounts = accounts;
        this.grants = grants;
        this.granting = granting;
        this.pages = pages;
    }

    @PostMapping("/grants")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView grant(@PathVariable UUID id, FormData form, Actor.Person actor) {
        accounts.full(id);
        var given = RoleGrantForm.read(
                        form, pages.view(actor, id, "", form, List.of()).names())
                .then(wanted -> granting.give(actor, id, wanted.role(), wanted.scope(), wanted.reason()));
        return switch (given) {
            case Ruling.Refused<RoleGrantOutcome>(var problems) -> refuse(actor, id, form, problems);
            case Ruling.Agreed<RoleGrantOutcome>(RoleGrantOutcome.Granted _) ->
                Page.go(Notice.done("The role is granted from today"), HERE, id);
            case Ruling.Agreed<RoleGrantOutcome>(RoleGrantOutcome.Proposed proposed) ->
                Page.go(
                        Notice.done(
                                "Proposed. Somebody of another organisation confirms it within a week, or it lapses"),
                        "/accounts/proposals/%s",
                        proposed.proposal());
        };
    }

    private ModelAndView refuse(Actor.Person actor, UUID id, FormData form, List<Problem> problems) {
        return Page.refuse("access/administration/account", pages.view(actor, id, "", form, problems));
    }

    @PostMapping("/grants/{grant}/end")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID grant, FormData form, Actor.Person actor) {
        if (id.equals(actor.id())) {
            return refused(actor, id, "You cannot end your own role: ask another administrator");
        }
        accounts.full(id);
        if (grants.lastAdministrator(id, grant)) {
            return refused(actor, id, "There is no other administrator: add one first");
        }
        return Page.go(
                grants.end(actor, id, grant, form.version())
                        ? Notice.done("The role is ended")
                        : Notice.important("Somebody changed this role first. Nothing was changed: look again"),
                HERE,
                id);
    }

    private ModelAndView refused(Actor.Person actor, UUID id, String message) {
        return refuse(actor, id, FormData.empty(), List.of(new Problem("", message)));
    }
}
