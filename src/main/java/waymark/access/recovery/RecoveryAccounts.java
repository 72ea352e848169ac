package waymark.access.recovery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.invitations.Invitations;
import waymark.kernel.Actor;

/// The accounts that can be recovered, and the link into one.
@Component
class RecoveryAccounts {

    private final Accounts accounts;
    private final Invitations invitations;

    RecoveryAccounts(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /// The full account of the address, where it is open. Whoever has left is not let in again, and what a link to a
    /// work
    /// e-mail address opens needs no recovery.
    Optional<Account> open(Actor clockwork, String address) {
        return accounts.byEmail(clockwork, address).filter(account -> !account.shut());
    }

    /// The path of a link that begins anew.
    String wayIn(Actor clockwork, Recovery.Facts facts) {
        return "/first/" + invitations.inviteAnew(clockwork, facts.account(), facts.id(), Recovery.LINK_LASTS);
    }
}
