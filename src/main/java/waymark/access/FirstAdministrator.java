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
/// (`bin/run --first-administrator you@example.org`). Once somebody administers, nobody comes in this way again.
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
        return List.of(Acting.as(actor, () -> invite(actor))
                .map(link -> "First administrator: open " + link + " on this address. The link works once, for a week.")
                .orElse("There is an administrator already, so --first-administrator does nothing."));
    }

    private Optional<String> invite(Actor actor) {
        if (grants.holders(actor, "administrator") > 0 && !waiting(actor)) {
            return Optional.empty();
        }
        var account = accounts.byEmail(actor, email).map(Account::id).orElseGet(() -> open(actor));
        return Optional.of(desk.invite(actor, account));
    }

    /// The one invited earlier who has not come in yet may be invited again: the link was lost.
    private boolean waiting(Actor actor) {
        return accounts.byEmail(actor, email)
                .filter(account -> account.passwordHash() == null)
                .isPresent();
    }

    private UUID open(Actor actor) {
        var id = UUID.randomUUID();
        desk.open(actor, id, email, "First administrator", "INSTALLATION", "This installation", null);
        desk.grant(actor, id, "administrator", Scope.INSTALLATION);
        return id;
    }
}
