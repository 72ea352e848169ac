package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
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
    @PostMapping(FormParking.OF_THE_SCRIPT)
    @Public
    ModelAndView park(HttpServletRequest request) {
        var kept = whose(request).flatMap(account -> parking.parkForTheDay(request, account));
        SessionCookie.read(request)
                .ifPresent(cookie -> CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.end(cookie)));
        return Page.go("/sign-in?again=%s", kept.isPresent() ? "parked" : "idle");
    }

    private static Optional<UUID> whose(HttpServletRequest request) {
        return SessionFilter.live(request)
                .or(() -> SessionFilter.over(request))
                .filter(Session::complete)
                .map(session -> session.person().id());
    }
}
