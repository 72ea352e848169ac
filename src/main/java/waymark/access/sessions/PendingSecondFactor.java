package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Somebody who has given a password and no code yet: what stands between the two pages of the sign-in. Whoever holds
/// another proof that opens nothing is not half way to anywhere.
///
/// @param cookie the value that the browser sent; it ends with the rise to a whole session
public record PendingSecondFactor(String cookie, Session session) {

    public static Optional<PendingSecondFactor> in(HttpServletRequest request) {
        return SessionFilter.live(request)
                .filter(session -> session.proofs() == Proofs.PASSWORD)
                .flatMap(
                        session -> SessionCookie.read(request).map(cookie -> new PendingSecondFactor(cookie, session)));
    }
}
