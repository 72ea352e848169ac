package waymark.web.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;

/// Reads the fields of a request once, before anything else of Waymark: what cannot be read (an escape that
/// is none, bytes that are no UTF-8, parts without a boundary) is the sender's mistake, and not one that
/// every page, and every filter before it, has to expect. A later reader of a field gets what was read
/// here.
final class ReadableParameters {

    private static final int BAD_REQUEST = HttpStatus.BAD_REQUEST.value();

    private ReadableParameters() {}

    /// The status a request is refused with whose fields cannot be read or are too many, or 0.
    static int refused(HttpServletRequest request) throws IOException {
        if (UnreadBody.leaves(request)) {
            return 0;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // whatever it says of itself
        try {
            request.getParameterMap();
            return hasParts(request) ? refusedParts(request) : 0;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        } catch (IllegalArgumentException | ServletException | BadRequestException unreadable) {
            return BAD_REQUEST;
        }
    }

    /// The names of parts are read a second time, by the framework, which is stricter.
    private static int refusedParts(HttpServletRequest request) throws IOException, ServletException {
        for (var part : request.getParts()) {
            ContentDisposition.parse(String.valueOf(part.getHeader("Content-Disposition")));
        }
        return 0;
    }

    static boolean hasParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
