package waymark.access.administration;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.grants.RoleGrants;
import waymark.access.passkeys.Passkeys;
import waymark.access.providers.ProviderLinks;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mail.MailLog;
import waymark.web.search.Match;
import waymark.web.search.Matching;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// Who can sign in, and as what: the administrator's list and each account. No content of the partnership's
/// work.
@Controller
@RequestMapping("/accounts")
class AccountsController {

    /// @param q a name, an e-mail address or an organisation, as it was typed
    /// @param accounts all there are
    record ListView(String q, List<Account> accounts) {

        /// Those that fit what was typed, the best first; all where nothing was.
        List<Account> shown() {
            return Matching.says(q)
                    ? Matching.<Account>in(accounts, q, ListView::spellings).stream()
                            .sorted(Comparator.comparingInt((Match<Account> found) -> -found.score())
                                    .thenComparing(found -> found.what().name()))
                            .map(Match::what)
                            .toList()
                    : accounts;
        }

        private static List<Spelling> spellings(Account account) {
            return List.of(
                    Spelling.of(account.name(), Why.NAME),
                    Spelling.of(account.email(), Why.CODE),
                    Spelling.of(
                            String.join(
                                    " ",
                                    account.name(),
                                    account.email(),
                                    account.organisationName(),
                                    account.organisation()),
                            Why.CONTEXT));
        }

        /// How many there are of each kind.
        String counted() {
            var open = accounts.stream().filter(account -> !account.disabled()).toList();
            var byLink = open.stream().filter(Account::byLink).count();
            return "%d with a password, %d by a link to their work e-mail address, %d closed."
                    .formatted(open.size() - byLink, byLink, accounts.size() - open.size());
        }
    }

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Passkeys passkeys;
    private final ProviderLinks providers;
    private final RoleCatalogue catalogue;
    private final ObjectProvider<MailLog> letters;

    AccountsController(
            Accounts accounts,
            RoleGrants grants,
            Passkeys passkeys,
            ProviderLinks providers,
            RoleCatalogue catalogue,
            ObjectProvider<MailLog> letters) {
        this.letters = letters;
        this.accounts = accounts;
        this.grants = grants;
        this.passkeys = passkeys;
        this.providers = providers;
        this.catalogue = catalogue;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView list(FormData fields, Actor.Person actor) {
        return Page.show(
                "access/administration/accounts", new ListView(fields.text("q").strip(), accounts.all()));
    }

    @GetMapping("/{id}")
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show("access/administration/account", view(actor, id, "", FormData.empty(), List.of()));
    }

    AccountView view(Actor actor, UUID id, String link, FormData form, List<Problem> problems) {
        var account = accounts.get(id);
        return new AccountView(
                account,
                id.equals(actor.id()),
                letters.stream().anyMatch(log -> log.heldBack(account.email())),
                accounts.saidLeft(id).orElse(null),
                grants.of(id),
                passkeys.of(id),
                providers.of(id),
                catalogue.names(actor),
                link,
                form,
                problems);
    }
}
