package waymark.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import waymark.web.security.Cookies;
import waymark.web.security.Sealing;

/// Six digits that are shown to a person who asks for something, kept encrypted in their browser for as
/// long as it lasts: the same browser shows them again. Somebody to whom the e-mail was passed on has
/// neither.
public class MatchingNumber {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealing sealing;
    private final String cookie;
    private final String path;
    private final Duration lasts;

    protected MatchingNumber(Sealing sealing, String cookie, String path, Duration lasts) {
        this.sealing = sealing;
        this.cookie = cookie;
        this.path = path;
        this.lasts = lasts;
    }

    /// Six new digits.
    public static String fresh() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /// As people read them out.
    public static String spaced(String number) {
        return number.length() == 6 ? number.substring(0, 3) + " " + number.substring(3) : number;
    }

    /// Lax, not strict: a link is opened from a page of the mail provider.
    public void write(HttpServletRequest request, HttpServletResponse response, String number) {
        var sealed = sealing.seal(number.getBytes(StandardCharsets.US_ASCII), cookie);
        var written = ResponseCookie.from(
                        cookie, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
        response.addHeader("Set-Cookie", written.toString());
    }

    public Optional<String> read(HttpServletRequest request) {
        return Cookies.value(request, cookie)
                .flatMap(Cookies::decode)
                .flatMap(bytes -> sealing.open(bytes, cookie))
                .map(plain -> new String(plain, StandardCharsets.US_ASCII));
    }
}
