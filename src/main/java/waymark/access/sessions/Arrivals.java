package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

/// Hands a browser the cookie of the session that was just begun. Whatever session it held before is over: each rise in
/// rights has an id of its own, and nobody holds two.
@Component
public class Arrivals {

    private final Sessions sessions;

    Arrivals(Sessions sessions) {
        this.sessions = sessions;
    }

    public void arrive(HttpServletRequest request, HttpServletResponse response, String cookie) {
        SessionCookie.read(request)
                .filter(before -> !before.equals(cookie))
                .ifPresent(before -> Acting.run(Actor.DOOR, () -> sessions.end(Actor.DOOR, before)));
        SessionCookie.write(request, response, cookie);
    }
}
