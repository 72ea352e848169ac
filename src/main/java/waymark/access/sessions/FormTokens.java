package waymark.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
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
/// fits the form of a session that has just ended, so that what was typed can be kept.
@Component
public class FormTokens implements CsrfTokenRepository {

    private static final String VISIT = "waymark_visit";
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
        return token(visit);
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
        return browser(request).map(this::token).orElse(null);
    }

    /// True where it is a token of this browser, under the newest key or one of before.
    private boolean fits(HttpServletRequest request, String token) {
        return browser(request)
                .filter(cookie -> Cookies.decode(token)
                        .filter(tag -> sealing.fits("form:" + cookie, tag))
                        .isPresent())
                .isPresent();
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
                return sent != null && fits(request, sent) ? token.getToken() : sent;
            }
        };
    }

    /// What only this browser holds: the session's cookie, or before signing in that of the visit.
    public static Optional<String> browser(HttpServletRequest request) {
        return SessionCookie.read(request).or(() -> Cookies.value(request, VISIT));
    }

    private CsrfToken token(String cookie) {
        var tag = Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.tag("form:" + cookie));
        return new DefaultCsrfToken("X-Waymark-Form", "_csrf", tag);
    }
}
