package waymark.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.sessions.Session;
import waymark.access.sessions.SessionFilter;
import waymark.access.sessions.SessionIssuer;
import waymark.access.sessions.SignInRedirect;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Asks again for a proof, before something that a stolen session must not do. Works by code without
/// JavaScript.
@Controller
@RequestMapping("/step-up")
class StepUpController {

    /// @param again `kept` where a form waits, `press` where a button has to be pressed again, or empty
    record View(StepUpMethods ways, String to, String again, List<Problem> problems) {}

    private final StepUpChecks checks;
    private final ProviderStepUp agencies;
    private final SessionIssuer issuer;

    StepUpController(StepUpChecks checks, ProviderStepUp agencies, SessionIssuer issuer) {
        this.checks = checks;
        this.agencies = agencies;
        this.issuer = issuer;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            Actor.Person actor,
            HttpServletRequest request) {
        return Page.show("access/stepup/ask", view(actor, request, to, again, List.of()));
    }

    @PostMapping("/code")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView code(
            @RequestParam(defaultValue = "") String password,
            FormData form,
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (checks.code(session(request), password, form.text("code"))) {
            return proved(form, request, response);
        }
        return wrong(form, actor, request, checks.ways(actor, session(request)).refusal());
    }

    @PostMapping("/question")
    @Allow(Permission.USE_WAYMARK)
    ResponseEntity<Map<String, Object>> question(Actor.Person actor, HttpServletRequest request) {
        return ResponseEntity.ok(checks.question(actor, request));
    }

    @PostMapping("/passkey")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView passkey(FormData form, Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        if (checks.passkey(session(request), form.text("answer"), request)) {
            return proved(form, request, response);
        }
        var problem = new Problem("", "That was not one of your passkeys. Try again, or use another way");
        return wrong(form, actor, request, problem);
    }

    /// By the organisation's own sign-in again. What comes back is handled by [ProviderStepUp].
    @PostMapping("/organisation")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView agency(FormData form, Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        return agencies.begin(actor, session(request), form.text("to"), press(form), request, response);
    }

    /// The demonstration's own way: nobody there has a passkey or a telephone.
    @PostMapping("/persona")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView persona(FormData form, Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        return checks.ways(actor, session(request)).persona()
                ? proved(form, request, response)
                : Page.go("/step-up?to=%s", SignInRedirect.encoded(form.text("to")));
    }

    private ModelAndView proved(FormData form, HttpServletRequest request, HttpServletResponse response) {
        var cookie = checks.prove(session(request), request);
        if (cookie.isEmpty()) {
            return Page.go("/sign-in");
        }
        issuer.issue(request, response, cookie.get());
        return StepUpChecks.onTo(form.text("to"), press(form));
    }

    private ModelAndView wrong(FormData form, Actor.Person actor, HttpServletRequest request, Problem problem) {
        return Page.refuse(
                "access/stepup/ask", view(actor, request, form.text("to"), form.text("again"), List.of(problem)));
    }

    private View view(Actor.Person actor, HttpServletRequest request, String to, String again, List<Problem> problems) {
        return new View(checks.ways(actor, session(request)), SignInRedirect.ours(to), again, problems);
    }

    private static boolean press(FormData form) {
        return form.text("again").equals("press");
    }

    private static Session session(HttpServletRequest request) {
        return SessionFilter.live(request)
                .orElseThrow(() -> new InvariantViolation("somebody signed in without a session"));
    }
}
