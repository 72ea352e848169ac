package waymark.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.accounts.Persona;
import waymark.access.sessions.PersonAuthentication;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.SessionCookie;
import waymark.access.sessions.SessionFilter;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.security.ConstantTimeResponse;

/// Signs in with e-mail address and password, in the demonstration also as a persona with one click; and
/// signs out.
@Controller
class SignInController {

    /// @param again why somebody is here again: `kept` or `parked` where a form waits behind the sign-in, `press`
    /// where a button has to be pressed again, `idle`, `agency` where they signed out and are signed in at their
    /// organisation still, or empty
    /// @param agencies true where some organisation's own sign-in is open
    record View(
            String email, String to, String again, boolean agencies, List<Persona> personas, List<Problem> problems) {

        /// The people of the demonstration by the kind of work they do, in the order in which they came.
        Map<String, List<Persona>> groups() {
            return personas.stream()
                    .collect(Collectors.groupingBy(Persona::group, LinkedHashMap::new, Collectors.toList()));
        }
    }

    private static final Problem NO_PASSKEY =
            new Problem("", "You cannot sign in with that passkey. Use another, or your password and a code");

    private final PasswordSignIn signIn;
    private final SessionIssuer issuer;
    private final boolean demonstration;

    SignInController(
            PasswordSignIn signIn,
            SessionIssuer issuer,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.signIn = signIn;
        this.issuer = issuer;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    @Public
    ModelAndView show(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof PersonAuthentication) {
            return Page.go("/landing");
        }
        var problems = again.equals("passkey") ? List.of(NO_PASSKEY) : List.<Problem>of();
        return Page.show("access/signin/signIn", view("", to, again, problems));
    }

    @PostMapping("/sign-in")
    @Public
    ModelAndView password(
            FormData form,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        long began = System.nanoTime();
        var pending = signIn.password(form.text("email"), password);
        if (pending.isEmpty()) {
            ConstantTimeResponse.keep(began);
            var problem = new Problem(
                    "email",
                    "The e-mail address or the password is not right. After five wrong attempts in a row your account is locked for 15 minutes");
            return Page.refuse("access/signin/signIn", view(form.text("email"), form.text("to"), "", List.of(problem)));
        }
        issuer.issue(request, response, pending.get());
        return Page.go("/sign-in/code?to=%s", SignInRedirect.encoded(form.text("to")));
    }

    @PostMapping("/personas/{id}")
    @Public
    ModelAndView persona(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!demonstration) {
            throw new NotFound("persona");
        }
        var cookie = signIn.persona(id).orElseThrow(() -> new NotFound("persona"));
        issuer.issue(request, response, cookie);
        return Page.go("/landing");
    }

    @PostMapping("/sign-out")
    @Public
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        var elsewhere = SessionFilter.live(request)
                .filter(session -> session.proofs() == Proofs.AGENCY)
                .isPresent();
        SessionCookie.read(request).ifPresent(signIn::signOut);
        SessionCookie.clear(request, response);
        return Page.go(elsewhere ? "/sign-in?again=agency" : "/sign-in");
    }

    private View view(String email, String to, String again, List<Problem> problems) {
        return new View(email, SignInRedirect.ours(to), again, signIn.agencies(), personas(), problems);
    }

    private List<Persona> personas() {
        return demonstration ? signIn.personas() : List.of();
    }
}
