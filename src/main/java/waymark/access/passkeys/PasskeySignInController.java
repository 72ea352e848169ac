package waymark.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.FormTokens;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;
import waymark.web.Page;

/// Signing in with a passkey. Our script asks for the question, lets the device answer it, and sends an
/// ordinary form; without scripts the page offers the password alone.
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeySignInController {

    private final Challenges challenges;
    private final PasskeyOptions questions;
    private final PasskeySignIn entry;
    private final RelyingParty party;
    private final SessionIssuer issuer;

    PasskeySignInController(
            Challenges challenges,
            PasskeyOptions questions,
            PasskeySignIn entry,
            RelyingParty party,
            SessionIssuer issuer) {
        this.challenges = challenges;
        this.questions = questions;
        this.entry = entry;
        this.party = party;
        this.issuer = issuer;
    }

    @PostMapping("/question")
    @Public
    ResponseEntity<Map<String, Object>> question(HttpServletRequest request) {
        return FormTokens.browser(request)
                .map(browser ->
                        CurrentActor.as(Actor.AUTHENTICATION, () -> challenges.ask(browser, ChallengePurpose.SIGN_IN)))
                .map(challenge -> ResponseEntity.ok(questions.signing(List.of(), challenge)))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    @PostMapping
    @Public
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = FormTokens.browser(request)
                .flatMap(browser -> CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> entry.signIn(Actor.AUTHENTICATION, browser, answer, party.origin(request))));
        if (cookie.isEmpty()) {
            return Page.go("/sign-in?again=passkey&to=%s", SignInRedirect.encoded(to));
        }
        issuer.issue(request, response, cookie.get());
        return Page.go("/landing?to=%s", SignInRedirect.encoded(to));
    }
}
