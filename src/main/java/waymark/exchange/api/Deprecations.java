package waymark.exchange.api;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import waymark.kernel.InvariantViolation;

/// Says in the headers of each answer where the rules are by which the API changes, and of what goes one day since
/// when it is deprecated and until when it is answered.
final class Deprecations {

    /// So long what is deprecated is answered at least.
    static final int MONTHS = 12;

    /// Where the rules are, for anybody.
    static final String RULES = "/help/changes-of-the-api";

    /// As RFC 9110 writes it.
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private Deprecations() {}

    /// @param retires null for what stays
    static void say(HttpServletResponse response, @Nullable Retires retires) {
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"deprecation\"; type=\"text/html\"".formatted(RULES));
        if (retires == null) {
            return;
        }
        response.setHeader(
                "Deprecation",
                "@"
                        + LocalDate.parse(retires.from())
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond());
        response.setHeader(
                "Sunset",
                HTTP_DATE.format(LocalDate.parse(retires.until()).plusDays(1).atStartOfDay(ZoneOffset.UTC)));
        if (!retires.instead().isEmpty()) {
            response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"successor-version\"".formatted(retires.instead()));
        }
    }

    /// @throws InvariantViolation where the programs of partners have less time than was promised
    static void check(Retires retires) {
        if (LocalDate.parse(retires.from()).plusMonths(MONTHS).isAfter(LocalDate.parse(retires.until()))) {
            throw new InvariantViolation("what is deprecated is answered for %d months at least: %s to %s"
                    .formatted(MONTHS, retires.from(), retires.until()));
        }
    }
}
