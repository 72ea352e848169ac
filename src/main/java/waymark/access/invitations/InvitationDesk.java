package waymark.access.invitations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.Passwords;
import waymark.access.passkeys.PasskeyAnswers;
import waymark.access.passkeys.Passkeys;
import waymark.kernel.Actor;

/// Uses an invitation: the link and what it sets up stand or fall together. After a recovery every old way in ends in
/// the
/// same transaction, and every session.
@Component
class InvitationDesk {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final BeginAnew anew;

    InvitationDesk(Invitations invitations, Accounts accounts, Passkeys passkeys, Passwords passwords, BeginAnew anew) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.anew = anew;
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> offer(Actor door, String token) {
        return invitations.find(door, token).map(invited -> offer(door, invited));
    }

    private Invitation offer(Actor door, Invitations.Invited invited) {
        var account = accounts.get(door, invited.account());
        var again = invited.recovery() != null;
        return new Invitation(account, again, again || (account.passwordHash() == null && !account.passkeys()));
    }

    /// False where another click was first.
    @Transactional
    public boolean choosePassword(Actor door, String token, String password) {
        return invitations
                .use(door, token)
                .map(invited -> {
                    begin(door, invited);
                    accounts.setPassword(door, invited.account(), passwords.hash(password));
                    accounts.mayEnrol(door, invited.account());
                    return true;
                })
                .orElse(false);
    }

    /// False where another click was first, or the link does not give so much.
    @Transactional
    public boolean setUpPasskey(Actor door, String token, PasskeyAnswers.Made made, String name) {
        var offered = offer(door, token).filter(Invitation::passkey);
        if (offered.isEmpty()) {
            return false;
        }
        return invitations
                .use(door, token)
                .map(invited -> {
                    begin(door, invited);
                    return passkeys.add(door, invited.account(), made, name);
                })
                .orElse(false);
    }

    private void begin(Actor door, Invitations.Invited invited) {
        if (invited.recovery() != null) {
            anew.begin(door, invited.account(), invited.recovery());
        }
    }
}
