package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import waymark.web.Notice;
import waymark.web.security.Cookies;
import waymark.web.security.Sealing;

/// Carries the sentence of what was done from a redirect to the next page, in a sealed cookie that lives a
/// minute.
@Component
class Notices {

    private static final String COOKIE = "waymark_notice";

    private final Sealing sealing;

    Notices(Sealing sealing) {
        this.sealing = sealing;
    }

    void carry(HttpServletRequest request, HttpServletResponse response, Notice notice) {
        var text = notice.kind() + " " + notice.text();
        var sealed = sealing.seal(text.getBytes(StandardCharsets.UTF_8), COOKIE);
        set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), 60);
    }

    /// The notice, if one was carried; taking it ends it.
    @Nullable
    Notice take(HttpServletRequest request, HttpServletResponse response) {
        var value = Cookies.value(request, COOKIE);
        if (value.isEmpty()) {
            return null;
        }
        set(request, response, "", 0);
        return value.flatMap(this::open).orElse(null);
    }

    private Optional<Notice> open(String value) {
        return Cookies.decode(value)
                .flatMap(bytes -> sealing.open(bytes, COOKIE))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> text.split(" ", 2))
                .map(parts -> new Notice(Notice.Kind.valueOf(parts[0]), parts[1]));
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        if (response.isCommitted()) {
            return;
        }
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax") // who comes back from their organisation's sign-in is told what was done, too
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
