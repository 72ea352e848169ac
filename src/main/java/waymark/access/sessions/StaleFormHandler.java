package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// A form whose token does not fit. Where our own page sent it (the person signed in again in another tab),
/// what was typed is kept and shown; where another site did, nothing is.
@Component
public class StaleFormHandler implements AccessDeniedHandler {

    private final FormParking parking;

    StaleFormHandler(FormParking parking) {
        this.parking = parking;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (fromOurOwnPage(request) && request.getUserPrincipal() instanceof PersonAuthentication signedIn) {
            var kept = parking.park(request, signedIn.getPrincipal().id());
            if (kept.isPresent()) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/parked/" + kept.get());
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /// The browser said where the form stood, and a page of another site cannot forge it: what stood on one
    /// was refused at the edge, before this.
    private static boolean fromOurOwnPage(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null");
    }
}
