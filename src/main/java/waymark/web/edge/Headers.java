package waymark.web.edge;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every response says to the browser: keep to this origin, run nothing that is not a file of ours,
/// frame nothing, guess nothing, and keep no copy. Style sheets, scripts and pictures alone may be kept
/// ([waymark.web.Assets]).
public final class Headers {

    /// One line of a response.
    public record Header(String name, String value) {}

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /// Everything a page could ask the browser for and Waymark never does. Passkeys are ours to ask for.
    private static final String NOTHING_ELSE = "accelerometer=(), ambient-light-sensor=(), autoplay=(), bluetooth=(), "
            + "browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), "
            + "geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), "
            + "midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), "
            + "web-share=(), xr-spatial-tracking=()";

    private static final List<Header> ALWAYS = List.of(
            new Header("Content-Security-Policy", CONTENT_POLICY),
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("X-Frame-Options", "DENY"),
            new Header("Referrer-Policy", "same-origin"),
            new Header("Permissions-Policy", NOTHING_ELSE),
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header("Cross-Origin-Embedder-Policy", "require-corp"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Header("X-Permitted-Cross-Domain-Policies", "none"));

    /// Where somebody may press a button that fills in where they are.
    private static final String BUT_WHERE_AT = "/report/";

    private static final List<Header> WHERE = ALWAYS.stream()
            .map(header -> header.name().equals("Permissions-Policy")
                    ? new Header(header.name(), header.value().replace("geolocation=()", "geolocation=(self)"))
                    : header)
            .toList();

    /// Open data, which pages of any other site may read (Open Referral UK asks for it).
    private static final String OPEN_DATA = "/open-referral-uk";

    private static final List<Header> READ_BY_ALL = Stream.concat(
                    ALWAYS.stream().filter(header -> !header.name().equals("Cross-Origin-Resource-Policy")),
                    Stream.of(
                            new Header("Cross-Origin-Resource-Policy", "cross-origin"),
                            new Header("Access-Control-Allow-Origin", "*")))
            .toList();

    private static final Header NO_COPY = new Header("Cache-Control", "no-store");

    /// Two years, and every host below this one (RFC 6797); a browser believes it over https only.
    private static final Header HTTPS_ONLY =
            new Header("Strict-Transport-Security", "max-age=63072000; includeSubDomains");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// What is not in [PublicPages], or answers a form, is in no search engine.
    private static final Header NOT_LISTED = new Header("X-Robots-Tag", "noindex");

    private Headers() {}

    /// What is on every response to that path, whatever it is.
    public static List<Header> on(String path) {
        if (path.equals(OPEN_DATA) || path.startsWith(OPEN_DATA + "/")) {
            return READ_BY_ALL;
        }
        return path.startsWith(BUT_WHERE_AT) ? WHERE : ALWAYS;
    }

    /// Sets them all; a file of the build that is there says afterwards how long it may be kept.
    static void set(
            boolean secure, String method, String path, @Nullable String query, BiConsumer<String, String> response) {
        on(path).forEach(header -> response.accept(header.name(), header.value()));
        response.accept(NO_COPY.name(), NO_COPY.value());
        if (!READING.contains(method) || PublicPages.at(path, query).isEmpty()) {
            response.accept(NOT_LISTED.name(), NOT_LISTED.value());
        }
        if (secure) {
            response.accept(HTTPS_ONLY.name(), HTTPS_ONLY.value());
        }
    }
}
