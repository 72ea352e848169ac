package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Gives a browser the cookie of the session that was just begun. The session it had before ends: each
/// further factor gets a new id, against session fixation, and nobody has two.
@Component
public class SessionIssuer {

    private final Sessions sessions;

    SessionIssuer(Sessions sessions) {
        this.sessions = sessions;
    }

    public void issue(HttpServletRequest request, HttpServletResponse response, String cookie) {
        SessionCookie.read(request)
                .filter(before -> !before.equals(cookie))
                .ifPresent(before -> CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.end(before)));
        SessionCookie.write(request, response, cookie);
    }
}
