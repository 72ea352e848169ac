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
import waymark.web.security.ConstantTimeResponse;

/// The way in: e-mail address and password; in the demonstration also each persona in one click; and the way out.
@Controller
class SignInController {

    /// @param again why somebody is here again: `kept` or `parked` where a form waits behind the sign-in, `idle`,
    ///     `agency` where they signed out and are signed in at their organisation still, or empty
    /// @param agencies true where people of some organisation come in by its own sign-in
    record View(
            String email, String to, String again, boolean agencies, List<Persona> personas, List<Problem> problems) {

        /// The people of the demonstration by the kind of work they do, in the order in which they came.
        Map<String, List<Persona>> groups() {
            return personas.stream()
                    .collect(Collectors.groupingBy(Persona::group, LinkedHashMap::new, Collectors.toList()));
        }
    }

    private static final Problem NO_PASSKEY =
            new Problem("", "That passkey opens nothing here. Use another, or your password and a code");

    private final PasswordSignIn desk;
    private final SessionIssuer arrivals;
    private final boolean demonstration;

    SignInController(
            PasswordSignIn desk,
            SessionIssuer arrivals,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    @Public
    ModelAndView show(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof PersonAuthentication) {
            return Page.go("/");
        }
        var problems = again.equals("passkey") ? List.of(NO_PASSKEY) : List.<Problem>of();
        return Page.show("access/signin/signIn", view("", to, again, problems));
    }

    @PostMapping("/sign-in")
    @Public
    ModelAndView password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        long began = System.nanoTime();
        var half = desk.password(email, password);
        if (half.isEmpty()) {
            ConstantTimeResponse.keep(began);
            var problem = new Problem(
                    "email",
                    "The e-mail address or the password is not right. After five wrong tries in a row we wait 15 minutes");
            return Page.refuse("access/signin/signIn", view(email, to, "", List.of(problem)));
        }
        arrivals.arrive(request, response, half.get());
        return Page.go("/sign-in/code?to=%s", SignInRedirect.encoded(to));
    }

    @PostMapping("/personas/{id}")
    @Public
    ModelAndView persona(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!demonstration) {
            throw new NotFound("persona");
        }
        var cookie = desk.persona(id).orElseThrow(() -> new NotFound("persona"));
        arrivals.arrive(request, response, cookie);
        return Page.go("/landing");
    }

    @PostMapping("/sign-out")
    @Public
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        var elsewhere = SessionFilter.live(request)
                .filter(session -> session.proofs() == Proofs.AGENCY)
                .isPresent();
        SessionCookie.read(request).ifPresent(desk::signOut);
        SessionCookie.clear(request, response);
        return Page.go(elsewhere ? "/sign-in?again=agency" : "/sign-in");
    }

    private View view(String email, String to, String again, List<Problem> problems) {
        return new View(email, SignInRedirect.ours(to), again, desk.agencies(), personas(), problems);
    }

    private List<Persona> personas() {
        return demonstration ? desk.personas() : List.of();
    }
}
