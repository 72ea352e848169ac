package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import waymark.web.security.Cookies;
import waymark.web.security.Sealing;

/// The token every form carries: a tag, under a key of this installation, over the session's cookie, or
/// before signing in over a cookie of the visit. Nothing is stored, any node can check it, and it still
/// fits the form of a session that has just ended.
///
/// Beside the tag stands, sealed, for whom the page was made. So what was typed can be kept for them also
/// where the cookie is gone, because they signed out in another tab.
@Component
public class FormTokens implements CsrfTokenRepository {

    private static final String VISIT = "waymark_visit";
    private static final String MADE_FOR = "waymark.form-made-for";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealing sealing;

    FormTokens(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(VISIT, visit);
        return token(request, visit);
    }

    /// Called for a fresh token only: the visit's cookie is set as soon as a page shows a form.
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null || !(request.getAttribute(VISIT) instanceof String visit)) {
            return;
        }
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(VISIT, visit)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return browser(request).map(cookie -> token(request, cookie)).orElse(null);
    }

    /// For whom the page was made whose form this is, by its token; nobody where nobody was signed in.
    static Optional<UUID> madeFor(HttpServletRequest request) {
        return request.getAttribute(MADE_FOR) instanceof UUID account ? Optional.of(account) : Optional.empty();
    }

    /// True where the tag is of this browser, under the newest key or one of before.
    private boolean fits(HttpServletRequest request, String tag) {
        return browser(request)
                .filter(cookie -> Cookies.decode(tag)
                        .filter(bytes -> sealing.fits("form:" + cookie, bytes))
                        .isPresent())
                .isPresent();
    }

    private Optional<UUID> opened(String sealed) {
        return Cookies.decode(sealed)
                .flatMap(bytes -> sealing.open(bytes, MADE_FOR))
                .map(account -> UUID.fromString(new String(account, StandardCharsets.US_ASCII)))
                .filter(account -> !account.equals(NOBODY));
    }

    /// Masks tokens as the framework does, and takes those that were signed before the key was turned, or on
    /// a node that has not turned it yet.
    public CsrfTokenRequestHandler handler() {
        var masking = new XorCsrfTokenRequestAttributeHandler();
        return new CsrfTokenRequestHandler() {
            @Override
            public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
                masking.handle(request, response, token);
            }

            @Override
            public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
                var sent = masking.resolveCsrfTokenValue(request, token);
                if (sent == null) {
                    return null;
                }
                var parts = sent.split("[.]", 2);
                opened(parts[parts.length - 1]).ifPresent(account -> request.setAttribute(MADE_FOR, account));
                return fits(request, parts[0]) ? token.getToken() : sent;
            }
        };
    }

    /// What only this browser holds: the session's cookie, or before signing in that of the visit.
    public static Optional<String> browser(HttpServletRequest request) {
        return SessionCookie.read(request).or(() -> Cookies.value(request, VISIT));
    }

    private CsrfToken token(HttpServletRequest request, String cookie) {
        var account = SessionFilter.live(request)
                .filter(Session::complete)
                .map(session -> session.person().id())
                .orElse(NOBODY);
        var sealed = sealing.seal(account.toString().getBytes(StandardCharsets.US_ASCII), MADE_FOR);
        return new DefaultCsrfToken(
                "X-Waymark-Form", "_csrf", encoded(sealing.tag("form:" + cookie)) + "." + encoded(sealed));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
