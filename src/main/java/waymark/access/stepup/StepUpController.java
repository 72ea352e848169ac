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

/// Asks again who is there, before something that a stolen session must not do. Works by code without scripts.
@Controller
@RequestMapping("/step-up")
class StepUpController {

    /// @param again `kept` where a form waits, `press` where a button has to be pressed again, or empty
    record View(StepUpMethods ways, String to, String again, List<Problem> problems) {}

    private final StepUpChecks desk;
    private final ProviderStepUp agencies;
    private final SessionIssuer arrivals;

    StepUpController(StepUpChecks desk, ProviderStepUp agencies, SessionIssuer arrivals) {
        this.desk = desk;
        this.agencies = agencies;
        this.arrivals = arrivals;
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
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (desk.code(session(request), password, code)) {
            return on(request, response, to, again);
        }
        return wrong(
                actor, request, to, again, desk.ways(actor, session(request)).refusal());
    }

    @PostMapping("/question")
    @Allow(Permission.USE_WAYMARK)
    ResponseEntity<Map<String, Object>> question(Actor.Person actor, HttpServletRequest request) {
        return ResponseEntity.ok(desk.question(actor, request));
    }

    @PostMapping("/passkey")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView passkey(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (desk.passkey(session(request), answer, request)) {
            return on(request, response, to, again);
        }
        var problem = new Problem("", "That was not one of your passkeys. Try again, or show it another way");
        return wrong(actor, request, to, again, problem);
    }

    /// Round by the organisation's own sign-in again. What comes back is [ProviderStepUp]'s.
    @PostMapping("/organisation")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView agency(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return agencies.sets(actor, session(request), to, again.equals("press"), request, response);
    }

    /// The demonstration's own way: nobody there has a passkey or a telephone.
    @PostMapping("/persona")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView persona(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String again,
            Actor.Person actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.ways(actor, session(request)).persona()
                ? on(request, response, to, again)
                : Page.go("/step-up?to=%s", SignInRedirect.encoded(to));
    }

    private ModelAndView on(HttpServletRequest request, HttpServletResponse response, String to, String again) {
        var cookie = desk.prove(session(request), request);
        if (cookie.isEmpty()) {
            return Page.go("/sign-in");
        }
        arrivals.arrive(request, response, cookie.get());
        return StepUpChecks.onTo(to, again.equals("press"));
    }

    private ModelAndView wrong(
            Actor.Person actor, HttpServletRequest request, String to, String again, Problem problem) {
        return Page.refuse("access/stepup/ask", view(actor, request, to, again, List.of(problem)));
    }

    private View view(Actor.Person actor, HttpServletRequest request, String to, String again, List<Problem> problems) {
        return new View(desk.ways(actor, session(request)), SignInRedirect.ours(to), again, problems);
    }

    private static Session session(HttpServletRequest request) {
        return SessionFilter.live(request)
                .orElseThrow(() -> new InvariantViolation("somebody signed in without a session"));
    }
}
