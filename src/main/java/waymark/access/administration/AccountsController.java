package waymark.access.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.grants.RoleGrants;
import waymark.access.passkeys.Passkey;
import waymark.access.passkeys.Passkeys;
import waymark.access.providers.ProviderLinks;
import waymark.access.roles.GrantableScopes;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Who can sign in, and as what: the administrator's list and each account. No content of the partnership's work.
@Controller
@RequestMapping("/accounts")
class AccountsController {

    record ListView(List<Account> accounts) {

        /// How many there are of each kind.
        String counted() {
            var open = accounts.stream().filter(account -> !account.disabled()).toList();
            var byLink = open.stream().filter(Account::byLink).count();
            return "%d with a password, %d by a link to their work e-mail address, %d closed."
                    .formatted(open.size() - byLink, byLink, accounts.size() - open.size());
        }
    }

    /// One account with its grants, and what can be granted.
    ///
    /// @param own true where the reader looks at their own account
    /// @param left who said that they have left, or null
    /// @param link an invitation just made, or empty
    record View(
            Account account,
            boolean own,
            Accounts.@Nullable SaidLeft left,
            List<RoleGrants.Held> grants,
            List<Passkey> passkeys,
            List<ProviderLinks.Line> providers,
            RoleCatalogue catalogue,
            Map<String, String> areas,
            Map<String, String> organisations,
            String link,
            RoleGrantForm form,
            List<Problem> problems) {

        List<Choice> roles() {
            return catalogue.roles().stream()
                    .filter(role -> !role.code().equals("member"))
                    .map(role -> Choice.of(
                            role.code(),
                            role.title(),
                            role.sensitive()
                                    ? role.sentence() + ". You propose it; somebody of another organisation confirms it"
                                    : role.sentence()))
                    .toList();
        }

        /// Where a role can reach: the partnership, each area, each organisation, the installation.
        List<Choice> scopes() {
            var everywhere = Stream.of(
                    Choice.of("partnership", "The whole partnership"), Choice.of("installation", "The installation"));
            var named = Stream.concat(
                    areas.entrySet().stream()
                            .map(area -> Choice.of("area:" + area.getKey(), "Area: " + area.getValue())),
                    organisations.entrySet().stream()
                            .map(each ->
                                    Choice.of("organisation:" + each.getKey(), "Organisation: " + each.getValue())));
            return Stream.concat(everywhere, named).toList();
        }

        String title(RoleGrants.Held grant) {
            return catalogue.role(grant.role()).title();
        }

        String reach(RoleGrants.Held grant) {
            return scopes().stream()
                    .filter(choice -> choice.value().equals(grant.scope()))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(grant.scope());
        }

        List<RoleGrants.Held> current(LocalDate today) {
            return grants.stream().filter(grant -> grant.current(today)).toList();
        }
    }

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Passkeys passkeys;
    private final ProviderLinks providers;
    private final RoleCatalogue catalogue;
    private final ObjectProvider<GrantableScopes> places;

    AccountsController(
            Accounts accounts,
            RoleGrants grants,
            Passkeys passkeys,
            ProviderLinks providers,
            RoleCatalogue catalogue,
            ObjectProvider<GrantableScopes> places) {
        this.accounts = accounts;
        this.grants = grants;
        this.passkeys = passkeys;
        this.providers = providers;
        this.catalogue = catalogue;
        this.places = places;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("access/administration/accounts", new ListView(accounts.all(actor)));
    }

    @GetMapping("/{id}")
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show("access/administration/account", view(actor, id, "", RoleGrantForm.empty(), List.of()));
    }

    View view(Actor actor, UUID id, String link, RoleGrantForm form, List<Problem> problems) {
        var known = places.getIfAvailable();
        return new View(
                accounts.get(actor, id),
                id.equals(actor.id()),
                accounts.saidLeft(actor, id).orElse(null),
                grants.of(actor, id),
                passkeys.of(actor, id),
                providers.of(actor, id),
                catalogue,
                known == null ? Map.of() : known.areas(actor),
                known == null ? Map.of() : known.organisations(actor),
                link,
                form,
                problems);
    }
}
