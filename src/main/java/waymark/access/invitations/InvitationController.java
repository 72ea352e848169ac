package waymark.access.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Passwords;
import waymark.access.sessions.SessionIssuer;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Public;
import waymark.web.Notice;
import waymark.web.Page;

/// An invitation's link: choose a password, then sign in with it. Works once. A passkey or the
/// organisation's own sign-in instead is [InvitationAlternativesController].
@Controller
@RequestMapping("/first/{token}")
class InvitationController {

    private final InvitationPage page;
    private final InvitationAcceptance acceptance;
    private final SessionIssuer issuer;

    InvitationController(InvitationPage page, InvitationAcceptance acceptance, SessionIssuer issuer) {
        this.page = page;
        this.acceptance = acceptance;
        this.issuer = issuer;
    }

    @GetMapping
    @Public
    ModelAndView ask(@PathVariable String token) {
        return page.offer(token).map(invitation -> page.show(token, invitation)).orElseGet(InvitationPage::gone);
    }

    @PostMapping
    @Public
    ModelAndView password(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offered = page.offer(token);
        if (offered.isEmpty()) {
            return InvitationPage.gone();
        }
        var problems = Passwords.problems(
                        "password", password, offered.get().account().email())
                .when(!password.equals(again), "again", "Enter the same password twice");
        if (problems.any()) {
            return page.refuse(token, offered.get(), problems.list());
        }
        return CurrentActor.as(
                        Actor.AUTHENTICATION, () -> acceptance.choosePassword(Actor.AUTHENTICATION, token, password))
                .map(cookie -> {
                    issuer.issue(request, response, cookie);
                    return Page.go(Notice.done("Your password is set"), "/sign-in/code");
                })
                .orElseGet(InvitationPage::gone);
    }
}
