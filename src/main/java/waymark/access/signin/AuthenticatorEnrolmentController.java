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
import waymark.access.accounts.Account;
import waymark.access.accounts.AuthenticatorCodes;
import waymark.access.sessions.PendingSecondFactor;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;

/// The first sign-in: an authenticator is set up, shown to work, and ten recovery codes are handed over.
@Controller
@RequestMapping("/sign-in/enrolment")
class AuthenticatorEnrolmentController {

    record View(AuthenticatorCodes.Picture picture, String spelled, String to, List<Problem> problems) {}

    record DoneView(List<String> recoveryCodes, String to) {}

    private final PasswordSignIn signIn;
    private final SessionIssuer issuer;

    AuthenticatorEnrolmentController(PasswordSignIn signIn, SessionIssuer issuer) {
        this.signIn = signIn;
        this.issuer = issuer;
    }

    @GetMapping
    @Public
    ModelAndView ask(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        var pending = PendingSecondFactor.in(request);
        if (pending.isEmpty()) {
            return Page.go("/sign-in");
        }
        var account = signIn.account(pending.get());
        if (account.enrolled()) {
            return Page.go("/sign-in/code?to=%s", SignInRedirect.encoded(to));
        }
        return signIn.enrols(account)
                ? Page.show("access/signin/enrolment", view(account, to, List.of()))
                : Page.go("/sign-in");
    }

    @PostMapping
    @Public
    ModelAndView enrol(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = PendingSecondFactor.in(request);
        if (pending.isEmpty() || !signIn.enrols(signIn.account(pending.get()))) {
            return Page.go("/sign-in");
        }
        var enrolled = signIn.enrol(pending.get(), code);
        if (enrolled.isEmpty()) {
            var problem = new Problem(
                    "code", "That code is wrong. Check that the phone's clock is right and enter the newest code");
            return Page.refuse("access/signin/enrolment", view(signIn.account(pending.get()), to, List.of(problem)));
        }
        issuer.issue(request, response, enrolled.get().cookie());
        return Page.show(
                "access/signin/recoveryCodes",
                new DoneView(enrolled.get().recoveryCodes(), SignInRedirect.encoded(to)));
    }

    private View view(Account account, String to, List<Problem> problems) {
        var secret = signIn.secret(account);
        return new View(
                AuthenticatorCodes.picture(secret, account.email()),
                AuthenticatorCodes.spelled(secret),
                SignInRedirect.ours(to),
                problems);
    }
}
