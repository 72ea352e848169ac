package waymark.access.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Accounts;
import waymark.access.sessions.Sessions;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// What a device answered, and what it opens. One transaction: the challenge is used up, the key's
/// counter moves and the session begins, or only the challenge is used up.
@Component
public class PasskeySignIn {

    private final Challenges challenges;
    private final Passkeys passkeys;
    private final PasskeyVerification answers;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;

    PasskeySignIn(
            Challenges challenges,
            Passkeys passkeys,
            PasskeyVerification answers,
            Accounts accounts,
            Sessions sessions,
            Audit audit) {
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.answers = answers;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// The cookie of a whole session, or nothing. An unknown, removed, altered or late answer and the key
    /// of a closed account are answered alike.
    ///
    /// @param browser the value of the browser's cookie
    @Transactional
    public Optional<String> signIn(Actor actor, String browser, String answer, String origin) {
        return checked(actor, browser, ChallengePurpose.SIGN_IN, answer, origin).flatMap(key -> {
            if (!open(key.account())) {
                audit.refused(actor, "sign_in", key.account().toString());
                return Optional.empty();
            }
            audit.changed(actor, "sign_in", key.account().toString(), 0, java.util.List.of("passkey"));
            return Optional.of(sessions.beginWithPasskey(key.account(), key.id()));
        });
    }

    /// True where the account's own key was shown again.
    @Transactional
    public boolean proves(Actor actor, UUID account, String browser, String answer, String origin) {
        var key = checked(actor, browser, ChallengePurpose.STEP_UP, answer, origin);
        boolean own = key.filter(shown -> shown.account().equals(account)).isPresent();
        if (key.isPresent() && !own) {
            audit.refused(actor, "step_up", account.toString());
        }
        return own;
    }

    private Optional<Passkey> checked(
            Actor actor, String browser, ChallengePurpose purpose, String answer, String origin) {
        var challenge = challenges.take(browser, purpose);
        var key = answers.credential(answer).flatMap(named -> passkeys.byCredential(named));
        if (challenge.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        var used = answers.used(answer, key.get(), challenge.get(), origin);
        if (used.isEmpty() || !passkeys.used(key.get(), used.get())) {
            audit.refused(actor, "sign_in", key.get().account().toString());
            return Optional.empty();
        }
        return key;
    }

    private boolean open(UUID account) {
        return !accounts.get(account).shut();
    }
}
