package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Hands a browser the cookie of the session that was just begun. Whatever session it held before is over: each rise in
/// rights has an id of its own, and nobody holds two.
@Component
public class SessionIssuer {

    private final Sessions sessions;

    SessionIssuer(Sessions sessions) {
        this.sessions = sessions;
    }

    public void arrive(HttpServletRequest request, HttpServletResponse response, String cookie) {
        SessionCookie.read(request)
                .filter(before -> !before.equals(cookie))
                .ifPresent(before -> CurrentActor.run(Actor.DOOR, () -> sessions.end(Actor.DOOR, before)));
        SessionCookie.write(request, response, cookie);
    }
}
