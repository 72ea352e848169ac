package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Somebody who has given a password and no code yet: what stands between the two pages of the sign-in.
///
/// @param cookie the value that the browser sent; it ends with the rise to a whole session
public record HalfSignedIn(String cookie, Session session) {

    public static Optional<HalfSignedIn> in(HttpServletRequest request) {
        return SessionFilter.live(request)
                .filter(session -> !session.complete())
                .flatMap(session -> SessionCookie.read(request).map(cookie -> new HalfSignedIn(cookie, session)));
    }
}
