package waymark.access.stepup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;
import waymark.access.sessions.FormParking;
import waymark.access.sessions.Session;
import waymark.web.forms.TypedFields;

/// Sends a person whose last proof is too old to the page that asks for one, and keeps the form that they
/// were sending.
@Component
public class Reauthentication {

    private final FormParking parking;
    private final Clock clock;

    Reauthentication(FormParking parking, Clock clock) {
        this.parking = parking;
        this.clock = clock;
    }

    /// True where the session is fresh; otherwise the answer is the way to the page that asks.
    public boolean passes(Session session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (session.fresh(clock.instant())) {
            return true;
        }
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var kept = !reads && parking.park(request, session.person().id()).isPresent();
        if (!reads && !kept && TypedFields.hold(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        var to = URLEncoder.encode(reads ? wanted(request) : page(request), StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/step-up?to=" + to + (reads ? "" : kept ? "&again=kept" : "&again=press"));
        return false;
    }

    private static String wanted(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /// The page with the button, as the browser says; only its path, so that it is one of ours.
    private static String page(HttpServletRequest request) {
        try {
            var referrer = request.getHeader("Referer");
            return referrer == null ? "" : String.valueOf(URI.create(referrer).getRawPath());
        } catch (IllegalArgumentException forged) {
            return "";
        }
    }
}
