package waymark.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.PendingSecondFactor;
import waymark.access.sessions.PersonAuthentication;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// The second factor: a code of the authenticator, or a recovery code in its place.
@Controller
@RequestMapping("/sign-in/code")
class SecondFactorController {

    /// @param lost true where no code of the authenticator can fit
    record View(String to, boolean lost, List<Problem> problems) {}

    private final PasswordSignIn signIn;
    private final SessionIssuer issuer;

    SecondFactorController(PasswordSignIn signIn, SessionIssuer issuer) {
        this.signIn = signIn;
        this.issuer = issuer;
    }

    @GetMapping
    @Public
    ModelAndView ask(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof PersonAuthentication) {
            return Page.go("/landing?to=%s", SignInRedirect.encoded(to));
        }
        var pending = PendingSecondFactor.in(request);
        if (pending.isEmpty()) {
            return Page.go("/sign-in");
        }
        var account = signIn.account(pending.get());
        return account.enrolled()
                ? Page.show("access/signin/code", new View(SignInRedirect.ours(to), signIn.lost(account), List.of()))
                : Page.go("/sign-in/enrolment?to=%s", SignInRedirect.encoded(to));
    }

    @PostMapping
    @Public
    ModelAndView check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = PendingSecondFactor.in(request);
        if (pending.isEmpty()) {
            return Page.go("/sign-in");
        }
        if (!signIn.account(pending.get()).enrolled()) {
            return Page.go("/sign-in/enrolment?to=%s", SignInRedirect.encoded(to));
        }
        var whole = signIn.code(pending.get(), code);
        if (whole.isEmpty()) {
            var lost = signIn.lost(signIn.account(pending.get()));
            var problem = new Problem(
                    "code",
                    lost
                            ? "That is not one of your recovery codes, or it was used already. Codes from your phone no longer work"
                            : "That code is wrong, or was used already. Wait for the next one, or use a recovery code");
            return Page.refuse("access/signin/code", new View(SignInRedirect.ours(to), lost, List.of(problem)));
        }
        issuer.issue(request, response, whole.get());
        return Page.go("/landing?to=%s", SignInRedirect.encoded(to));
    }
}
