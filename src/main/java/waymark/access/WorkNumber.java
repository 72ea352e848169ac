package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import waymark.web.Cookies;
import waymark.web.Sealing;

/// The number that whoever asks for a link is shown, kept sealed in their browser for as long as the link lasts: the
/// same
/// browser need not type it. Whoever the letter was passed on to has neither.
@Component
class WorkNumber {

    private static final String NAME = "waymark_link";
    private static final String PURPOSE = "work e-mail number";

    private final Sealing sealing;

    WorkNumber(Sealing sealing) {
        this.sealing = sealing;
    }

    /// Lax, not strict: the link is opened from a page of the mail provider.
    void write(HttpServletRequest request, HttpServletResponse response, String number) {
        var sealed = sealing.seal(number.getBytes(StandardCharsets.US_ASCII), PURPOSE);
        var cookie = ResponseCookie.from(
                        NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .path("/sign-in/work-email")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(WorkLink.LASTS)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    Optional<String> read(HttpServletRequest request) {
        return Cookies.value(request, NAME)
                .flatMap(Cookies::decode)
                .flatMap(bytes -> sealing.open(bytes, PURPOSE))
                .map(plain -> new String(plain, StandardCharsets.US_ASCII));
    }
}
