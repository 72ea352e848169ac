package waymark.web.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.InvariantViolation;

/// Over https our cookies carry the prefix by which a browser takes them from this host alone (`__Host-`),
/// or, where they are for one path only, over https alone (`__Secure-`). The program knows them by their
/// plain names; without the prefix none is read, so that no neighbour in the domain and nobody on an open
/// line can plant one.
final class HostCookies {

    private static final String OURS = "waymark_";
    private static final String HOST = "__Host-";
    private static final String SECURE = "__Secure-";

    /// Bytes of a cookie's name and value together (RFC 6265bis, 5.7).
    private static final int LONGEST = 4_096;

    private HostCookies() {}

    static HttpServletRequest read(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Cookie @Nullable [] getCookies() {
                var sent = super.getCookies();
                return sent == null
                        ? null
                        : Arrays.stream(sent)
                                .flatMap(cookie -> plain(cookie).stream())
                                .toArray(Cookie[]::new);
            }
        };
    }

    private static Optional<Cookie> plain(Cookie cookie) {
        var name = cookie.getName();
        for (var prefix : new String[] {HOST, SECURE}) {
            if (name.startsWith(prefix + OURS)) {
                return Optional.of(new Cookie(name.substring(prefix.length()), cookie.getValue()));
            }
        }
        return name.startsWith(OURS) ? Optional.empty() : Optional.of(cookie);
    }

    static HttpServletResponse written(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, prefixed(name, value));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, prefixed(name, value));
            }
        };
    }

    /// @throws InvariantViolation for a cookie that browsers would throw away without a word, because its name and
    /// value are longer than they keep
    static String prefixed(String name, String value) {
        if (!name.equalsIgnoreCase("Set-Cookie") || !value.startsWith(OURS)) {
            return value;
        }
        if (HOST.length() + value.split(";", 2)[0].length() > LONGEST) {
            throw new InvariantViolation("The cookie %s is too long".formatted(value.replaceFirst("=.*", "")));
        }
        var forAll = Arrays.stream(value.split(";", -1))
                .anyMatch(part -> part.strip().equalsIgnoreCase("Path=/"));
        return (forAll ? HOST : SECURE) + value;
    }
}
