package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.servlet.HandlerMapping;
import waymark.web.PageContext;
import waymark.web.edge.PublicPages;

/// Which pages are sent compressed. The length of a compressed page tells whether something in it repeats
/// something else in it: who can put a guess into a page and see how long it comes can read a secret out of
/// it (BREACH). So a page is compressed only where nobody outside can put anything into it: it is in this
/// table, it was asked for by GET and without anything but a language, and it says nothing that is only
/// said once. Everything else is sent as it is.
final class PageCompression {

    /// Set on the request where its page asked for the token of a form.
    static final String HAS_FORM = "waymark.form";

    /// Published information, the same for everybody; as long as it has no form with a token.
    static final Set<String> PUBLIC = Set.of(
            "/accessibility",
            "/privacy",
            "/report",
            "/report/offline",
            "/report/privacy",
            "/report/safety",
            "/signs",
            "/signs/checklist",
            "/signs/pocket",
            "/signs/pocket/{sector}",
            "/surveys",
            "/surveys/{survey}",
            "/walk",
            "/walk/{area}",
            "/welcome");

    /// Long pages of plans and figures, with nothing that anybody outside wrote and no details of a person
    /// who may be exploited. Their token is masked anew each time, so that it never repeats.
    static final Set<String> OF_STAFF = Set.of(
            "/actions",
            "/coverage",
            "/directory/organisations",
            "/directory/structure",
            "/measures",
            "/measures/{ref}",
            "/objectives/{code}",
            "/packs/{quarter}",
            "/pathways/{ref}",
            "/permissions",
            "/plans/{area}",
            "/quarters/{quarter}",
            "/strategy");

    /// Shorter than this fits into few packets anyway.
    private static final int WORTH_IT = 2_000;

    private PageCompression() {}

    /// True where the page may be sent compressed to a browser that accepts it.
    static boolean fits(HttpServletRequest request, HttpServletResponse response, PageContext context, int length) {
        return length >= WORTH_IT
                && response.getStatus() == HttpServletResponse.SC_OK
                && Set.of("GET", "HEAD").contains(request.getMethod())
                && PublicPages.onlyLanguage(request.getQueryString())
                && context.notice() == null
                && listed(request, context);
    }

    private static boolean listed(HttpServletRequest request, PageContext context) {
        var route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return context.actor() == null
                ? PUBLIC.contains(route) && request.getAttribute(HAS_FORM) == null
                : OF_STAFF.contains(route);
    }

    /// True where the browser takes gzip.
    static boolean taken(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT)
                                .replace(" ", "")
                                .split(","))
                        .anyMatch(one -> one.equals("gzip") || (one.startsWith("gzip;") && !one.endsWith("q=0")));
    }

    static byte[] packed(byte[] page) {
        var bytes = new ByteArrayOutputStream(page.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
