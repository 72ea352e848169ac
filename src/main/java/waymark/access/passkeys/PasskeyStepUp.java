package waymark.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.sessions.FormTokens;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;

/// Asks for a passkey again, of a person who is signed in: only their own is accepted.
@Component
public class PasskeyStepUp {

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final PasskeyOptions questions;
    private final PasskeySignIn entry;
    private final RelyingParty party;

    PasskeyStepUp(
            Passkeys passkeys,
            Challenges challenges,
            PasskeyOptions questions,
            PasskeySignIn entry,
            RelyingParty party) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.questions = questions;
        this.entry = entry;
        this.party = party;
    }

    public int count(Actor.Person actor) {
        return passkeys.of(actor.id()).size();
    }

    public Map<String, Object> question(Actor.Person actor, HttpServletRequest request) {
        var browser = FormTokens.browser(request).orElseThrow(() -> new NotFound("browser"));
        var challenge = CurrentActor.as(Actor.AUTHENTICATION, () -> challenges.ask(browser, ChallengePurpose.STEP_UP));
        return questions.signing(passkeys.of(actor.id()), challenge);
    }

    public boolean proves(UUID account, String answer, HttpServletRequest request) {
        return FormTokens.browser(request)
                .map(browser -> CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> entry.proves(Actor.AUTHENTICATION, account, browser, answer, party.origin(request))))
                .orElse(false);
    }
}
