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

    private final PasswordSignIn desk;
    private final SessionIssuer arrivals;

    SecondFactorController(PasswordSignIn desk, SessionIssuer arrivals) {
        this.desk = desk;
        this.arrivals = arrivals;
    }

    @GetMapping
    @Public
    ModelAndView ask(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof PersonAuthentication) {
            return Page.go("/landing?to=%s", SignInRedirect.encoded(to));
        }
        var half = PendingSecondFactor.in(request);
        if (half.isEmpty()) {
            return Page.go("/sign-in");
        }
        var account = desk.account(half.get());
        return account.enrolled()
                ? Page.show("access/signin/code", new View(SignInRedirect.ours(to), desk.lost(account), List.of()))
                : Page.go("/sign-in/enrolment?to=%s", SignInRedirect.encoded(to));
    }

    @PostMapping
    @Public
    ModelAndView check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = PendingSecondFactor.in(request);
        if (half.isEmpty()) {
            return Page.go("/sign-in");
        }
        var whole = desk.code(half.get(), code);
        if (whole.isEmpty()) {
            var lost = desk.lost(desk.account(half.get()));
            var problem = new Problem(
                    "code",
                    lost
                            ? "That is none of your recovery codes, or was used already. Codes of your phone do not fit any more"
                            : "That code does not fit, or was used already. Wait for the next one, or use a recovery code");
            return Page.refuse("access/signin/code", new View(SignInRedirect.ours(to), lost, List.of(problem)));
        }
        arrivals.arrive(request, response, whole.get());
        return Page.go("/landing?to=%s", SignInRedirect.encoded(to));
    }
}
