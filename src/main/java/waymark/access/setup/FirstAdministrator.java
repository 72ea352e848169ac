package waymark.access.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.InstallationCodes;
import waymark.access.grants.RoleGrants;
import waymark.access.invitations.CredentialReset;
import waymark.access.messages.AccessNotice;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Scope;
import waymark.web.StartupMessage;

/// Lets administrators in from the machine itself (`bin/run --first-administrator you@example.org`), where nobody in
/// the
/// product could: the first of an installation; a second of another organisation, without whom nobody could confirm
/// what
/// the first proposes; whoever was let in and lost the link; and, with the installation's code that lies in a safe, one
/// more when none can come in any more. Everything else two people of two organisations decide in the product
/// (decision 90). The row policy of `access.role_grant` holds the same.
@Component
class FirstAdministrator implements StartupMessage {

    private static final String ADMINISTRATOR = "administrator";

    private final AccessApi desk;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final InstallationCodes codes;
    private final CredentialReset anew;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final boolean demonstration;
    private final String email;
    private final String code;

    FirstAdministrator(
            AccessApi desk,
            Accounts accounts,
            RoleGrants grants,
            InstallationCodes codes,
            CredentialReset anew,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            @Value("${waymark.first-administrator:}") String email,
            @Value("${waymark.installation-code:}") String code) {
        this.desk = desk;
        this.accounts = accounts;
        this.grants = grants;
        this.codes = codes;
        this.anew = anew;
        this.transaction = transaction;
        this.events = events;
        this.demonstration = demonstration;
        this.email = email.strip();
        this.code = code.strip();
    }

    @Override
    public List<String> lines() {
        var actor = Actor.system("First administrator");
        return CurrentActor.as(actor, () -> email.isEmpty() ? nobodyYet(actor) : letIn(actor));
    }

    private List<String> nobodyYet(Actor actor) {
        return demonstration || !grants.administering(actor).isEmpty()
                ? List.of()
                : List.of("Nobody administers yet: stop, and start again with --first-administrator you@example.org");
    }

    private List<String> letIn(Actor actor) {
        var lines = new ArrayList<String>();
        lines.add(answer(actor));
        codes.makeWhereMissing(actor)
                .ifPresent(fresh -> lines.addAll(List.of(
                        "The code of this installation: " + fresh,
                        "It is shown only now. Keep it on paper, in a safe: with it, and on this machine, you let an",
                        "administrator in when none of them can come in any more (docs/operations/deploy.md).")));
        return lines;
    }

    private String answer(Actor actor) {
        var known = accounts.byEmail(actor, email);
        if (known.filter(Account::disabled).isPresent()) {
            return "The account of that address is closed, so --first-administrator does nothing. Give another address.";
        }
        var administering = grants.administering(actor);
        if (known.filter(account -> grants.administers(actor, account.id())).isPresent()) {
            return known.filter(Account::hasWayIn).isPresent()
                    ? lost(actor, known.get())
                    : link(actor, known.get().id());
        }
        boolean first = administering.isEmpty();
        boolean second = administering.size() == 1
                && known.filter(account -> !administering.contains(account.organisation()))
                        .isPresent();
        return first || second || administering.size() == 1 && byCode(actor) ? granted(actor, known) : refused();
    }

    /// The role for whoever has the address, and a link where they cannot come in yet.
    private String granted(Actor actor, Optional<Account> known) {
        var account = transaction.execute(status -> {
            var id = known.map(Account::id).orElseGet(() -> open(actor));
            desk.grant(actor, id, ADMINISTRATOR, Scope.INSTALLATION);
            return id;
        });
        tell(actor, account, "An administrator was let in from the machine");
        return known.filter(Account::hasWayIn).isPresent()
                ? "They administer from now on, and sign in as they did before."
                : link(actor, account);
    }

    /// An administrator who has lost every way in, where no two colleagues are there to let them in again.
    private String lost(Actor actor, Account account) {
        if (code.isEmpty()) {
            return "They administer already, and sign in as before. If they have lost every way in: two colleagues let them"
                    + " in again (Recovery), or set WAYMARK_INSTALLATION_CODE and start again.";
        }
        if (!byCode(actor)) {
            return "That is not the unused code of this installation. Nothing was changed.";
        }
        CurrentActor.run(Actor.DOOR, () -> anew.beginByCode(Actor.DOOR, account.id()));
        tell(actor, account.id(), "Every way into an administrator’s account was ended from the machine");
        return link(actor, account.id());
    }

    private boolean byCode(Actor actor) {
        return !code.isEmpty() && codes.use(actor, code);
    }

    private String refused() {
        return code.isEmpty()
                ? "There is an administrator already, so --first-administrator does nothing. While all of them are of one"
                        + " organisation, it lets in a second: somebody of another, who has an account. Where none of them can"
                        + " come in any more, set WAYMARK_INSTALLATION_CODE as well."
                : "That is not the unused code of this installation, or two organisations have administrators who let"
                        + " each other in. Nothing was changed.";
    }

    private String link(Actor actor, UUID account) {
        return "First administrator: open " + desk.invite(actor, account)
                + " on this address. The link works once, for a week.";
    }

    /// Everybody else who administers hears of it, whoever it was.
    private void tell(Actor actor, UUID account, String what) {
        var others = grants.holding(actor, ADMINISTRATOR, Scope.INSTALLATION).stream()
                .filter(person -> !person.equals(account))
                .toList();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccessNotice(others, what, "/accounts/" + account)));
    }

    private UUID open(Actor actor) {
        var id = UUID.randomUUID();
        desk.open(actor, id, email, "First administrator", AccessApi.NO_ORGANISATION, "This installation", null);
        return id;
    }
}
