package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.kernel.Public;
import waymark.web.Page;

/// What our script asks when nobody has done anything for a while: to stay signed in, or, once the time is
/// over, to put what was typed away and leave nothing on the screen.
@Controller
class IdleController {

    private final Sessions sessions;
    private final FormParking parking;
    private final Clock clock;

    IdleController(Sessions sessions, FormParking parking, Clock clock) {
        this.sessions = sessions;
        this.parking = parking;
        this.clock = clock;
    }

    /// Stays signed in, and answers for how many seconds at the most: a working day has its end.
    @PostMapping("/session/keeping")
    @Allow(Permission.USE_WAYMARK)
    ResponseEntity<Map<String, Long>> keep(HttpServletRequest request) {
        var cookie = SessionCookie.read(request).orElse("");
        CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.seen(cookie));
        var left = SessionFilter.live(request)
                .map(session -> Duration.between(clock.instant(), session.endsAt()))
                .orElse(Duration.ZERO);
        return ResponseEntity.ok(Map.of("left", left.toSeconds()));
    }

    /// Puts a form away that its page sends when the time is over, and ends the session. It is never acted
    /// on here.
    ///
    /// @param form where it was going
    @PostMapping("/session/parking")
    @Public
    ModelAndView park(
            @RequestParam(name = "_form", defaultValue = "") String form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var whose = whose(request);
        var path = SignInRedirect.ours(form);
        var fields = new HashMap<>(request.getParameterMap());
        fields.remove("_form");
        var kept = !path.isEmpty()
                && whose.flatMap(session ->
                                parking.parkForTheDay(session.person().id(), path, fields))
                        .isPresent();
        SessionCookie.read(request)
                .ifPresent(cookie -> CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.end(cookie)));
        return Page.go("/sign-in?again=%s", kept ? "parked" : "idle");
    }

    private static Optional<Session> whose(HttpServletRequest request) {
        return SessionFilter.live(request)
                .or(() -> request.getAttribute(SessionFilter.OVER) instanceof Session over
                        ? Optional.of(over)
                        : Optional.empty())
                .filter(Session::complete);
    }
}
