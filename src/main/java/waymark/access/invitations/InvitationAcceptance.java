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

/// Uses an invitation: the link and what it sets up are one transaction. After a recovery everything the
/// account was signed in to with before, and every session, ends in the same transaction.
@Component
class InvitationAcceptance {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final CredentialReset reset;
    private final ProviderLinks links;
    private final PendingSessions pending;

    InvitationAcceptance(
            Invitations invitations,
            Accounts accounts,
            Passkeys passkeys,
            Passwords passwords,
            CredentialReset reset,
            ProviderLinks links,
            PendingSessions pending) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.reset = reset;
        this.links = links;
        this.pending = pending;
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> offer(String token) {
        return invitations.find(token).filter(this::opens).map(invited -> offer(invited));
    }

    private boolean opens(Invitations.Invited invited) {
        return invited.recovery() != null || accounts.get(invited.account()).takesLink();
    }

    private Invitation offer(Invitations.Invited invited) {
        var account = accounts.get(invited.account());
        var again = invited.recovery() != null;
        return new Invitation(
                account, again, again || (!account.hasPassword() && !account.passkeys() && !account.agency()));
    }

    /// Sets the password, which counts as the first factor from then on.
    ///
    /// @return the cookie of a session that holds it; nothing where another click was first, or
    ///     the account is signed in to by other means meanwhile
    @Transactional
    public Optional<String> choosePassword(Actor actor, String token, String password) {
        if (invitations.find(token).filter(this::opens).isEmpty()) {
            return Optional.empty();
        }
        return invitations.use(token).map(invited -> {
            begin(actor, invited);
            accounts.setPassword(actor, invited.account(), passwords.hash(password));
            accounts.mayEnrol(invited.account());
            return pending.begin(accounts.get(invited.account()));
        });
    }

    /// False where another click was first, or the link does not give so much.
    @Transactional
    public boolean setUpPasskey(Actor actor, String token, PasskeyVerification.Made made, String name) {
        var offered = offer(token).filter(Invitation::passkey);
        if (offered.isEmpty()) {
            return false;
        }
        return invitations
                .use(token)
                .map(invited -> {
                    begin(actor, invited);
                    return passkeys.add(actor, invited.account(), made, name);
                })
                .orElse(false);
    }

    /// Accepts it with the organisation's own account. Empty where another click was first, the link does
    /// not give so much, the invitation is not for somebody of that organisation, or the account there is
    /// linked already.
    ///
    /// @param hash of the link
    @Transactional
    public Optional<UUID> join(Actor actor, byte[] hash, Provider provider, VerifiedIdentity identity) {
        var offered = invitations
                .find(hash)
                .map(invited -> offer(invited))
                .filter(Invitation::agency)
                .filter(invitation -> !invitation.account().shut())
                .filter(invitation -> invitation.account().organisation().equals(provider.organisation()));
        if (offered.isEmpty() || links.taken(provider, identity)) {
            return Optional.empty();
        }
        return invitations.use(hash).map(invited -> {
            begin(actor, invited);
            if (!links.add(actor, invited.account(), provider, identity)) {
                throw new InvariantViolation("an account there that was free a moment ago");
            }
            return invited.account();
        });
    }

    private void begin(Actor actor, Invitations.Invited invited) {
        if (invited.recovery() != null) {
            reset.afterRecovery(actor, invited.account(), invited.recovery());
        }
    }
}
