package waymark.access.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.InstallationCodes;
import waymark.access.accounts.OrganisationSuspensions;
import waymark.access.grants.RoleGrants;
import waymark.access.invitations.CredentialReset;
import waymark.access.invitations.Invitations;
import waymark.access.messages.AccessNotice;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Scope;
import waymark.web.StartupMessage;

/// Makes an administrator from the machine itself (`bin/run --first-administrator you@example.org`),
/// where nobody in the product could: the first of an installation; a second from another organisation,
/// without whom nobody could confirm what the first proposes; one who lost the link; and, with the
/// installation's code that is kept in a safe, one more when none of them can sign in any more.
/// Everything else two people of two organisations decide in the product (decision 90). The row policy of
/// `access.role_grant` holds the same.
@Component
class FirstAdministrator implements StartupMessage {

    private static final String ADMINISTRATOR = "administrator";

    private final Accounts accounts;
    private final RoleGrants grants;
    private final OrganisationSuspensions suspensions;
    private final Invitations invitations;
    private final InstallationCodes codes;
    private final CredentialReset reset;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final boolean demonstration;
    private final String email;
    private final String code;

    FirstAdministrator(
            Accounts accounts,
            RoleGrants grants,
            OrganisationSuspensions suspensions,
            Invitations invitations,
            InstallationCodes codes,
            CredentialReset reset,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            @Value("${waymark.first-administrator:}") String email,
            @Value("${waymark.installation-code:}") String code) {
        this.accounts = accounts;
        this.grants = grants;
        this.suspensions = suspensions;
        this.invitations = invitations;
        this.codes = codes;
        this.reset = reset;
        this.transaction = transaction;
        this.events = events;
        this.demonstration = demonstration;
        this.email = email.strip();
        this.code = code.strip();
    }

    @Override
    public List<String> lines() {
        var actor = Actor.system("First administrator");
        return CurrentActor.as(actor, () -> email.isEmpty() ? nobodyYet() : letIn(actor));
    }

    private List<String> nobodyYet() {
        return demonstration || !grants.administering().isEmpty()
                ? List.of()
                : List.of(
                        "There is no administrator yet: stop, and start again with --first-administrator you@example.org");
    }

    private List<String> letIn(Actor actor) {
        var lines = new ArrayList<String>();
        lines.add(answer(actor));
        codes.makeWhereMissing(actor)
                .ifPresent(fresh -> lines.addAll(List.of(
                        "The code of this installation: " + fresh,
                        "It is shown only now. Keep it on paper, in a safe: with it, and on this machine, you make an",
                        "administrator when none of them can sign in any more (docs/operations/deploy.md).")));
        return lines;
    }

    private String answer(Actor actor) {
        var known = accounts.byEmail(email);
        if (known.filter(Account::disabled).isPresent()) {
            return "The account of that address is closed, so --first-administrator does nothing. Give another address.";
        }
        var administering = grants.administering();
        if (known.filter(account -> grants.administers(account.id())).isPresent()) {
            return known.filter(account -> account.canSignIn() || !account.takesLink())
                            .isPresent()
                    ? lost(actor, known.get())
                    : link(actor, known.get().id());
        }
        boolean first = administering.isEmpty();
        boolean second = administering.size() == 1
                && known.filter(account -> !administering.contains(account.organisation()))
                        .isPresent();
        return first || second || administering.size() == 1 && byCode(actor)
                ? granted(actor, known)
                : refused(administering);
    }

    /// Gives the role to the person with that address, and a link where they cannot sign in yet.
    private String granted(Actor actor, Optional<Account> known) {
        var account = transaction.execute(status -> {
            var id = known.map(Account::id).orElseGet(() -> open(actor));
            grants.give(actor, id, ADMINISTRATOR, Scope.INSTALLATION);
            return id;
        });
        tell(account, "An administrator was added from the machine");
        if (known.filter(one -> !one.canSignIn() && !one.takesLink()).isPresent()) {
            return "They are an administrator from now on. They have no way of signing in any more: two colleagues confirm a"
                    + " recovery, or set WAYMARK_INSTALLATION_CODE and start again.";
        }
        return known.filter(Account::canSignIn).isPresent()
                ? "They are an administrator from now on, and sign in as before."
                : link(actor, account);
    }

    /// An administrator who can no longer sign in, where no two colleagues could confirm a recovery.
    private String lost(Actor actor, Account account) {
        if (code.isEmpty()) {
            return "They are an administrator already, and sign in as before. If they can no longer sign in: two colleagues"
                    + " confirm a recovery, or set WAYMARK_INSTALLATION_CODE and start again.";
        }
        if (!byCode(actor)) {
            return "That is not the unused code of this installation. Nothing was changed.";
        }
        CurrentActor.run(Actor.AUTHENTICATION, () -> reset.byInstallationCode(Actor.AUTHENTICATION, account.id()));
        tell(account.id(), "The passwords and passkeys of an administrator were reset from the machine");
        return link(actor, account.id());
    }

    private boolean byCode(Actor actor) {
        return !code.isEmpty() && codes.use(actor, code);
    }

    private String refused(List<String> administering) {
        if (administering.size() > 1 && administering.stream().allMatch(suspensions::stopped)) {
            return "The organisations of all administrators have ended or are suspended: none of them can come in, and"
                    + " --first-administrator adds nobody. docs/operations/deploy.md says how to let one of them in again.";
        }
        return code.isEmpty()
                ? "There is an administrator already, so --first-administrator does nothing. While all of them are of one"
                        + " organisation, it adds a second: somebody of another, who has an account. Where none of them can"
                        + " sign in any more, set WAYMARK_INSTALLATION_CODE as well."
                : "That is not the unused code of this installation, or two organisations have administrators who can"
                        + " add each other. Nothing was changed.";
    }

    private String link(Actor actor, UUID account) {
        return "First administrator: open " + invitations.invite(actor, account)
                + " on this address. The link works once, for a week.";
    }

    /// All other administrators are told.
    private void tell(UUID account, String what) {
        var others = grants.holding(ADMINISTRATOR, Scope.INSTALLATION).stream()
                .filter(person -> !person.equals(account))
                .toList();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccessNotice(others, what, "/accounts/" + account)));
    }

    private UUID open(Actor actor) {
        var id = UUID.randomUUID();
        accounts.add(actor, id, email, "First administrator", Account.NO_ORGANISATION, "This installation", null);
        grants.give(actor, id, "member", Scope.PARTNERSHIP);
        return id;
    }
}
