package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Problem;

/// An error as a program reads it: problem details (RFC 9457). It says nothing of what was sent.
///
/// @param code what went wrong, the last part of the problem’s type
/// @param title the same in words, always the same for a code
/// @param detail what to do about this one, or empty
/// @param errors what is wrong at which field
public record ProblemAnswer(HttpStatus status, String code, String title, String detail, List<Problem> errors) {

    /// Where everything is answered in JSON, errors too.
    public static final String PATHS = "/api/v1/";

    /// The media type of problem details.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:waymark:problem:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ProblemAnswer {
        errors = List.copyOf(errors);
    }

    /// One about the request as a whole.
    public static ProblemAnswer of(HttpStatus status, String code, String title, String detail) {
        return new ProblemAnswer(status, code, title, detail, List.of());
    }

    /// What an error of the server itself is called, of which nothing more is known than its status.
    static ProblemAnswer of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                of(status, "unreadable", "The request cannot be read", "");
            case FORBIDDEN -> of(status, "another-site", "A browser sent this from another site", "");
            case METHOD_NOT_ALLOWED ->
                of(status, "method-not-allowed", "This method is not taken", "The header Allow says which are");
            case MISDIRECTED_REQUEST -> of(status, "misdirected", "This host is not known here", "");
            case CONTENT_TOO_LARGE -> of(status, "too-large", "The request is too large", "");
            case UNSUPPORTED_MEDIA_TYPE ->
                of(status, "unsupported-media-type", "The body has to be JSON", "Send Content-Type: application/json");
            case TOO_MANY_REQUESTS -> of(status, "too-many-requests", "Too many requests", "Wait as Retry-After says");
            case SERVICE_UNAVAILABLE ->
                of(status, "unavailable", "Waymark cannot answer now", "Nothing was saved. Try again in a minute");
            case INTERNAL_SERVER_ERROR -> of(status, "internal", "Waymark made a mistake", "Nothing was saved");
            default -> of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or nothing for you", "");
        };
    }

    /// True where the address is one of the API.
    public static boolean wanted(String path) {
        return path.startsWith(PATHS);
    }

    /// Writes it, and nothing else.
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + code);
        body.put("title", title);
        body.put("status", status.value());
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (!errors.isEmpty()) {
            body.put(
                    "errors",
                    errors.stream()
                            .map(each -> Map.of("field", each.field(), "message", each.message()))
                            .toList());
        }
        var bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status.value());
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /// The same as the answer of a handler of pages.
    ModelAndView page() {
        View view = (_, request, response) -> write(request, response);
        return new ModelAndView(view);
    }
}
