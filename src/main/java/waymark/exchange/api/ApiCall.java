package waymark.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import waymark.kernel.Actor;

/// One request of a consumer.
///
/// @param body as it was sent, byte for byte
record ApiCall(Actor.Consumer consumer, HttpServletRequest request, byte[] body) {

    private static final String ATTRIBUTE = "waymark.api.call";

    void note() {
        request.setAttribute(ATTRIBUTE, this);
    }

    static ApiCall of(HttpServletRequest request) {
        return (ApiCall) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        return request.getRequestURI();
    }

    @Nullable
    String header(String name) {
        return request.getHeader(name);
    }

    /// How often a header was sent.
    int times(String name) {
        return Collections.list(request.getHeaders(name)).size();
    }

    /// The entity tag of a version.
    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /// Sees to it that nothing is changed which the consumer has not read as it is now.
    void matches(int version) {
        var match = header("If-Match");
        if (match == null) {
            throw ApiProblem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "Say which version you change",
                    "Send If-Match with the ETag of what you read");
        }
        if (!match.strip().equals(etag(version))) {
            throw ApiProblem.stale();
        }
    }
}
