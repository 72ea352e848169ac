package waymark.access.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import waymark.web.Cookies;

/// Binds an attempt to the browser that set out. It has to come along when the provider sends somebody back from its
/// own
/// site, hence `Lax`; no other host can set it (`__Host-`).
final class ProviderCookie {

    static final String NAME = "__Host-waymark_provider";

    private ProviderCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Cookies.value(request, NAME).filter(value -> value.length() <= 100);
    }

    static void write(HttpServletResponse response, String value) {
        response.addHeader("Set-Cookie", cookie(value, Attempts.LASTS));
    }

    static void clear(HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", Duration.ZERO));
    }

    private static String cookie(String value, Duration lasts) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
