package waymark.access.invitations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.Passwords;
import waymark.access.passkeys.PasskeyVerification;
import waymark.access.passkeys.Passkeys;
import waymark.access.providers.Provider;
import waymark.access.providers.ProviderLinks;
import waymark.access.providers.VerifiedIdentity;
import waymark.access.sessions.PendingSessions;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;

/// Uses an invitation: the link and what it sets up stand or fall together. After a recovery every old way in ends in
/// the
/// same transaction, and every session.
@Component
class InvitationAcceptance {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final CredentialReset anew;
    private final ProviderLinks links;
    private final PendingSessions halves;

    InvitationAcceptance(
            Invitations invitations,
            Accounts accounts,
            Passkeys passkeys,
            Passwords passwords,
            CredentialReset anew,
            ProviderLinks links,
            PendingSessions halves) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.anew = anew;
        this.links = links;
        this.halves = halves;
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> offer(Actor door, String token) {
        return invitations.find(door, token).map(invited -> offer(door, invited));
    }

    private Invitation offer(Actor door, Invitations.Invited invited) {
        var account = accounts.get(door, invited.account());
        var again = invited.recovery() != null;
        return new Invitation(
                account, again, again || (!account.hasPassword() && !account.passkeys() && !account.agency()));
    }

    /// Sets the password, which counts as the first factor from then on.
    ///
    /// @return the cookie of a session that holds it; nothing where another click was first
    @Transactional
    public Optional<String> choosePassword(Actor door, String token, String password) {
        return invitations.use(door, token).map(invited -> {
            begin(door, invited);
            accounts.setPassword(door, invited.account(), passwords.hash(password));
            accounts.mayEnrol(door, invited.account());
            return halves.begin(door, accounts.get(door, invited.account()));
        });
    }

    /// False where another click was first, or the link does not give so much.
    @Transactional
    public boolean setUpPasskey(Actor door, String token, PasskeyVerification.Made made, String name) {
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

    /// Joins with the organisation's own account. Empty where another click was first, the link does not give so much,
    /// the invitation is not for somebody of that organisation, or the account there is linked already.
    ///
    /// @param hash of the link
    @Transactional
    public Optional<UUID> join(Actor door, byte[] hash, Provider provider, VerifiedIdentity shown) {
        var offered = invitations
                .find(door, hash)
                .map(invited -> offer(door, invited))
                .filter(Invitation::agency)
                .filter(invitation -> !invitation.account().shut())
                .filter(invitation -> invitation.account().organisation().equals(provider.organisation()));
        if (offered.isEmpty() || links.taken(door, provider, shown)) {
            return Optional.empty();
        }
        return invitations.use(door, hash).map(invited -> {
            begin(door, invited);
            if (!links.add(door, invited.account(), provider, shown)) {
                throw new InvariantViolation("an account there that was free a moment ago");
            }
            return invited.account();
        });
    }

    private void begin(Actor door, Invitations.Invited invited) {
        if (invited.recovery() != null) {
            anew.begin(door, invited.account(), invited.recovery());
        }
    }
}
