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

    /// The full account of the address, where it is open. A person who has left is not recovered, and an
    /// account that a link to a work e-mail address opens needs no recovery.
    Optional<Account> open(String address) {
        return accounts.byEmail(address).filter(account -> !account.shut());
    }

    /// The path of the link that resets the credentials.
    String resetPath(Actor clockwork, Recovery.Facts facts) {
        return invitations.inviteAfterRecovery(clockwork, facts.account(), facts.id(), Recovery.LINK_LASTS);
    }
}
