package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// A form whose token does not fit. Where our own page sent it (the person signed out in another tab, or
/// signed in again there), what was typed is kept or shown; where another site did, nothing is.
@Component
public class StaleFormHandler implements AccessDeniedHandler {

    private final FormParking parking;

    StaleFormHandler(FormParking parking) {
        this.parking = parking;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (fromOurOwnPage(request)) {
            parking.answerLate(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// Only a page of ours has a token that opens; and a browser that said where the form stood was believed
    /// at the edge, where what stood on another site was refused before this.
    private static boolean fromOurOwnPage(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return FormTokens.madeFor(request).isPresent() || origin != null && !origin.equals("null");
    }
}
