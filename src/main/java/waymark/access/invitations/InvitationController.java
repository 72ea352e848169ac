package waymark.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Passwords;
import waymark.access.accounts.Token;
import waymark.access.passkeys.PasskeyRegistration;
import waymark.access.providers.AuthorizationRequests;
import waymark.access.providers.Provider;
import waymark.access.sessions.SessionIssuer;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Notice;
import waymark.web.Page;

/// An invitation's link: set up a passkey, or choose a password, then sign in with it. Works once.
@Controller
@RequestMapping("/first/{token}")
class InvitationController {

    /// @param path of this page
    /// @param providers by which it may be joined as well
    record View(String path, Invitation invitation, List<Provider> providers, List<Problem> problems) {}

    private static final String FIRST_NAME = "My first passkey";

    private final InvitationAcceptance desk;
    private final PasskeyRegistration making;
    private final AuthorizationRequests departures;
    private final SessionIssuer arrivals;

    InvitationController(
            InvitationAcceptance desk,
            PasskeyRegistration making,
            AuthorizationRequests departures,
            SessionIssuer arrivals) {
        this.desk = desk;
        this.making = making;
        this.departures = departures;
        this.arrivals = arrivals;
    }

    @GetMapping
    @Public
    ModelAndView ask(@PathVariable String token) {
        return offer(token)
                .map(invitation -> Page.show("access/invitations/first", view(token, invitation, List.of())))
                .orElseGet(InvitationController::gone);
    }

    @PostMapping
    @Public
    ModelAndView password(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offered = offer(token);
        if (offered.isEmpty()) {
            return gone();
        }
        var problems = Passwords.problems(
                        "password", password, offered.get().account().email())
                .when(!password.equals(again), "again", "Enter the same password twice");
        if (problems.any()) {
            return Page.refuse("access/invitations/first", view(token, offered.get(), problems.list()));
        }
        return CurrentActor.as(Actor.DOOR, () -> desk.choosePassword(Actor.DOOR, token, password))
                .map(half -> {
                    arrivals.arrive(request, response, half);
                    return Page.go(Notice.done("Your password is set"), "/sign-in/code");
                })
                .orElseGet(InvitationController::gone);
    }

    @PostMapping("/passkey/question")
    @Public
    ResponseEntity<Map<String, Object>> question(@PathVariable String token, HttpServletRequest request) {
        var offered = offer(token).filter(Invitation::passkey).orElseThrow(() -> new NotFound("invitation"));
        return ResponseEntity.ok(making.firstQuestion(offered.account(), request));
    }

    @PostMapping("/passkey")
    @Public
    ModelAndView passkey(
            @PathVariable String token, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        var offered = offer(token);
        if (offered.isEmpty()) {
            return gone();
        }
        var made = making.answered(answer, request);
        var done = made.isPresent()
                && CurrentActor.as(Actor.DOOR, () -> desk.setUpPasskey(Actor.DOOR, token, made.get(), FIRST_NAME));
        if (!done) {
            var problem = new Problem("", "No passkey was set up. Try again, or choose a password");
            return Page.refuse("access/invitations/first", view(token, offered.get(), List.of(problem)));
        }
        return Page.go(Notice.done("Your passkey is set up. Sign in with it now, and add a second one"), "/sign-in");
    }

    /// Joins with the organisation's own account. What comes back is [ProviderJoining]'s.
    @PostMapping("/organisation")
    @Public
    ModelAndView agency(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String provider,
            HttpServletRequest request,
            HttpServletResponse response) {
        return offer(token)
                .flatMap(invitation -> providers(invitation).stream()
                        .filter(each -> each.id().toString().equals(provider))
                        .findFirst())
                .map(chosen -> departures.join(chosen, Token.hash(token), request, response))
                .orElseGet(InvitationController::gone);
    }

    private Optional<Invitation> offer(String token) {
        return CurrentActor.as(Actor.DOOR, () -> desk.offer(Actor.DOOR, token));
    }

    private View view(String token, Invitation invitation, List<Problem> problems) {
        return new View("/first/" + token, invitation, providers(invitation), problems);
    }

    private List<Provider> providers(Invitation invitation) {
        return invitation.agency() ? departures.openTo(invitation.account().organisation()) : List.of();
    }

    /// Used, too old, stopped and never made answer alike: whoever guesses learns nothing.
    private static ModelAndView gone() {
        var page = Page.show("access/invitations/gone", "/sign-in");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
