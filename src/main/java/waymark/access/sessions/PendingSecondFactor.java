package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// A session whose person has given the password and not yet the code: the state between the two pages of
/// the sign-in. A session with any other incomplete proof is none of these.
///
/// @param cookie the value that the browser sent; it ends when the session is complete
public record PendingSecondFactor(String cookie, Session session) {

    public static Optional<PendingSecondFactor> in(HttpServletRequest request) {
        return SessionFilter.live(request)
                .filter(session -> session.proofs() == Proofs.PASSWORD)
                .flatMap(
                        session -> SessionCookie.read(request).map(cookie -> new PendingSecondFactor(cookie, session)));
    }
}
