package waymark.access.administration;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Accounts;
import waymark.access.grants.RoleGranting;
import waymark.access.grants.RoleGrants;
import waymark.access.roles.RoleGrantOutcome;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;

/// Grants and ends roles; a sensitive one is proposed here and granted by somebody of another organisation. Nobody
/// grants themself a role or ends one of their own.
@Controller
@RequestMapping("/accounts/{id}")
class AccountRolesController {

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
    ModelAndView grant(@PathVariable UUID id, RoleGrantForm form, Actor.Person actor) {
        accounts.full(actor, id);
        var view = pages.view(actor, id, "", form, List.of());
        var problems = new Problems()
                .when(id.equals(actor.id()), "role", "Nobody grants themself a role: ask another administrator")
                .addAll(form.problems(view.catalogue(), view.areas(), view.organisations()))
                .list();
        if (!problems.isEmpty()) {
            return Page.refuse("access/administration/account", pages.view(actor, id, "", form, problems));
        }
        return switch (granting.give(actor, id, form.roleText(), Scope.of(form.scopeText()), form.reasonText())) {
            case Ruling.Refused<RoleGrantOutcome>(var refused) ->
                Page.refuse("access/administration/account", pages.view(actor, id, "", form, refused));
            case Ruling.Agreed<RoleGrantOutcome>(RoleGrantOutcome.Granted _) ->
                Page.go(Notice.done("The role is granted from today"), "/accounts/%s", id);
            case Ruling.Agreed<RoleGrantOutcome>(RoleGrantOutcome.Proposed proposed) ->
                Page.go(
                        Notice.done(
                                "Proposed. Somebody of another organisation confirms it within a week, or it lapses"),
                        "/accounts/proposals/%s",
                        proposed.proposal());
        };
    }

    @PostMapping("/grants/{grant}/end")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam(defaultValue = "0") int version,
            Actor.Person actor) {
        if (id.equals(actor.id())) {
            var problem = new Problem("", "Nobody ends a role of their own: ask another administrator");
            return Page.refuse(
                    "access/administration/account",
                    pages.view(actor, id, "", RoleGrantForm.empty(), List.of(problem)));
        }
        accounts.full(actor, id);
        if (grants.lastAdministrator(actor, id, grant)) {
            var problem = new Problem("", "Nobody else administers: let another administrator in first");
            return Page.refuse(
                    "access/administration/account",
                    pages.view(actor, id, "", RoleGrantForm.empty(), List.of(problem)));
        }
        var done = grants.end(actor, id, grant, version);
        return Page.go(
                done
                        ? Notice.done("The role is ended")
                        : Notice.important("Somebody changed this role first. Nothing was changed: look again"),
                "/accounts/%s",
                id);
    }
}
