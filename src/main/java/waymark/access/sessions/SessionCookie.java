package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import waymark.web.security.Cookies;

/// The one cookie of a signed-in browser: opaque, for this host, gone with the browser.
public final class SessionCookie {

    public static final String NAME = "waymark_session";

    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        return Cookies.value(request, NAME).filter(value -> value.length() <= 100);
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader("Set-Cookie", cookie(request, value, -1));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(request, "", 0));
    }

    private static String cookie(HttpServletRequest request, String value, long seconds) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
