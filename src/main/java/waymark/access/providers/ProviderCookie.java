package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import waymark.web.security.Cookies;

/// Binds an attempt to the browser that set out. It has to come along when the provider sends somebody back
/// from its own site, hence `Lax`. Over https the edge prefixes it like every cookie, so that no other host
/// can set it.
final class ProviderCookie {

    static final String NAME = "waymark_provider";

    private ProviderCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Cookies.value(request, NAME).filter(value -> value.length() <= 100);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader("Set-Cookie", cookie(request, value, OidcAttempts.LASTS));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(request, "", Duration.ZERO));
    }

    private static String cookie(HttpServletRequest request, String value, Duration lasts) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
