package waymark.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Token;
import waymark.access.passkeys.PasskeyRegistration;
import waymark.access.providers.AuthorizationRequests;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Accepts an invitation with a passkey, or with the organisation's own sign-in, in place of a password.
@Controller
@RequestMapping("/first/{token}")
class InvitationAlternativesController {

    private static final String FIRST_NAME = "My first passkey";

    private final InvitationPage page;
    private final InvitationAcceptance acceptance;
    private final PasskeyRegistration registration;
    private final AuthorizationRequests requests;

    InvitationAlternativesController(
            InvitationPage page,
            InvitationAcceptance acceptance,
            PasskeyRegistration registration,
            AuthorizationRequests requests) {
        this.page = page;
        this.acceptance = acceptance;
        this.registration = registration;
        this.requests = requests;
    }

    @PostMapping("/passkey/question")
    @Public
    ResponseEntity<Map<String, Object>> question(@PathVariable String token, HttpServletRequest request) {
        var offered = page.offer(token).filter(Invitation::passkey).orElseThrow(() -> new NotFound("invitation"));
        return ResponseEntity.ok(registration.firstQuestion(offered.account(), request));
    }

    @PostMapping("/passkey")
    @Public
    ModelAndView passkey(@PathVariable String token, FormData form, HttpServletRequest request) {
        var offered = page.offer(token);
        if (offered.isEmpty()) {
            return InvitationPage.gone();
        }
        var made = registration.answered(form.text("answer"), request);
        var done = made.isPresent()
                && CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> acceptance.setUpPasskey(Actor.AUTHENTICATION, token, made.get(), FIRST_NAME));
        return done
                ? Page.go(Notice.done("Your passkey is set up. Sign in with it now, and add a second one"), "/sign-in")
                : page.refuse(
                        token,
                        offered.get(),
                        List.of(new Problem("", "No passkey was set up. Try again, or choose a password")));
    }

    /// Accepts it with the organisation's own account. What comes back is handled by [ProviderJoining].
    @PostMapping("/organisation")
    @Public
    ModelAndView agency(
            @PathVariable String token, FormData form, HttpServletRequest request, HttpServletResponse response) {
        return page.offer(token)
                .flatMap(invitation -> page.providers(invitation).stream()
                        .filter(each -> each.id().toString().equals(form.text("provider")))
                        .findFirst())
                .map(chosen -> requests.join(chosen, Token.hash(token), request, response))
                .orElseGet(InvitationPage::gone);
    }
}
