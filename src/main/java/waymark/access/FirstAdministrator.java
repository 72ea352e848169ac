package waymark.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.kernel.Acting;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.Greeting;

/// The first administrator of an installation comes in by a link that works once, printed where it was started
/// (`bin/run --first-administrator you@example.org`). While all who administer are of one organisation nobody could
/// confirm what they propose, so that somebody of another who has an account already is let in as the second the same
/// way. Then nobody comes in this way again. The row policy of `access.role_grant` holds the same.
@Component
class FirstAdministrator implements Greeting {

    private final AccessDesk desk;
    private final Accounts accounts;
    private final Grants grants;
    private final String email;

    FirstAdministrator(
            AccessDesk desk, Accounts accounts, Grants grants, @Value("${waymark.first-administrator:}") String email) {
        this.desk = desk;
        this.accounts = accounts;
        this.grants = grants;
        this.email = email.strip();
    }

    @Override
    public List<String> lines() {
        if (email.isEmpty()) {
            return List.of();
        }
        var actor = Actor.system("First administrator");
        return List.of(
                Acting.as(actor, () -> invite(actor))
                        .map(link -> "First administrator: open " + link
                                + " on this address. The link works once, for a week.")
                        .orElse(
                                "There is an administrator already, so --first-administrator does nothing. While all of them are"
                                        + " of one organisation, it lets in a second: somebody of another, who has an account."));
    }

    private Optional<String> invite(Actor actor) {
        var administering = grants.administering(actor);
        if (!administering.isEmpty() && !waiting(actor)) {
            return second(actor, administering);
        }
        var account = accounts.byEmail(actor, email).map(Account::id).orElseGet(() -> open(actor));
        return Optional.of(desk.invite(actor, account));
    }

    /// Somebody of a second organisation, who was let in as a member before.
    private Optional<String> second(Actor actor, List<String> administering) {
        return administering.size() > 1
                ? Optional.empty()
                : accounts.byEmail(actor, email)
                        .filter(account -> !account.disabled() && !administering.contains(account.organisation()))
                        .map(account -> {
                            desk.grant(actor, account.id(), "administrator", Scope.INSTALLATION);
                            return desk.invite(actor, account.id());
                        });
    }

    /// The one invited earlier who has not come in yet may be invited again: the link was lost.
    private boolean waiting(Actor actor) {
        return accounts.byEmail(actor, email)
                .filter(account -> !account.hasPassword())
                .isPresent();
    }

    private UUID open(Actor actor) {
        var id = UUID.randomUUID();
        desk.open(actor, id, email, "First administrator", "INSTALLATION", "This installation", null);
        desk.grant(actor, id, "administrator", Scope.INSTALLATION);
        return id;
    }
}
