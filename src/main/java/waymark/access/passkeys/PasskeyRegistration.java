package waymark.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.sessions.FormTokens;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;

/// Registers a new passkey, for somebody who is signed in or who has an invitation.
@Component
public class PasskeyRegistration {

    private final Challenges challenges;
    private final PasskeyOptions questions;
    private final PasskeyVerification answers;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final RelyingParty party;

    PasskeyRegistration(
            Challenges challenges,
            PasskeyOptions questions,
            PasskeyVerification answers,
            Passkeys passkeys,
            Accounts accounts,
            RelyingParty party) {
        this.challenges = challenges;
        this.questions = questions;
        this.answers = answers;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.party = party;
    }

    /// What the browser is to ask the device. One that holds a key of the account already makes no second.
    public Map<String, Object> question(Account account, HttpServletRequest request) {
        return question(account, CurrentActor.as(Actor.AUTHENTICATION, () -> passkeys.of(account.id())), request);
    }

    /// The same after a recovery: a device may have a key that no longer works.
    public Map<String, Object> firstQuestion(Account account, HttpServletRequest request) {
        return question(account, List.of(), request);
    }

    private Map<String, Object> question(Account account, List<Passkey> held, HttpServletRequest request) {
        var browser = FormTokens.browser(request).orElseThrow(() -> new NotFound("browser"));
        return CurrentActor.as(
                Actor.AUTHENTICATION,
                () -> questions.registration(
                        account,
                        held,
                        accounts.handle(account.id()),
                        challenges.ask(browser, ChallengePurpose.REGISTRATION)));
    }

    /// The key that the device made, once it was checked. The challenge is used up in any case.
    public Optional<PasskeyVerification.Made> answered(String answer, HttpServletRequest request) {
        return FormTokens.browser(request)
                .flatMap(browser -> CurrentActor.as(
                        Actor.AUTHENTICATION, () -> challenges.take(browser, ChallengePurpose.REGISTRATION)))
                .flatMap(challenge -> answers.made(answer, challenge, party.origin(request)));
    }
}
