package waymark.web.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The first of all filters: the headers, the host, the method, where a form came from and how it is written.
///
/// The token of a form (`access`) already keeps other sites out; the browser's own word on where a form
/// came from is a second check that does not depend on it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EdgeFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    /// A browser that is leaving keeps nothing of Waymark's.
    private static final String NOTHING_KEPT = "\"cookies\", \"storage\"";

    private final Hosts hosts;
    private final FormOrigin formOrigin;

    EdgeFilter(Hosts hosts) {
        this.hosts = hosts;
        this.formOrigin = new FormOrigin(hosts.own());
    }

    /// An error page is a response like any other.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Headers.set(
                request.isSecure(),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                response::setHeader);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(UnreadBody.withoutFields(request), response); // they may be what could not be read
            return;
        }
        var refused = isAsync(request) ? 0 : refused(request);
        if (refused == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            response.setHeader("Allow", isApi(request) ? "GET, HEAD, POST, PUT" : "GET, HEAD, POST");
        }
        if (refused == 0) {
            refused = ReadableParameters.refused(request);
        }
        if (refused != 0) {
            if (!response.isCommitted()) { // the server has answered by itself where it could not go on reading
                response.sendError(refused);
            }
            return;
        }
        if (request.getRequestURI().equals("/sign-out")) {
            response.setHeader("Clear-Site-Data", NOTHING_KEPT);
        }
        if (request.isSecure()) {
            chain.doFilter(HostCookies.read(request), HostCookies.written(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAsync(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST;
    }

    /// The status it is refused with, or 0.
    private int refused(HttpServletRequest request) {
        if (!hosts.knows(request.getServerName())) {
            return HttpStatus.MISDIRECTED_REQUEST.value();
        }
        if (READS.contains(request.getMethod())) {
            return ReadableParameters.hasParts(request) ? HttpStatus.UNSUPPORTED_MEDIA_TYPE.value() : 0;
        }
        if (!request.getMethod().equals("POST")
                && !(isApi(request) && request.getMethod().equals("PUT"))) {
            return HttpStatus.METHOD_NOT_ALLOWED.value();
        }
        if (formOrigin.isAnother(request)) {
            return HttpStatus.FORBIDDEN.value();
        }
        return isApi(request) || isForm(request) ? 0 : HttpStatus.UNSUPPORTED_MEDIA_TYPE.value();
    }

    /// There no cookie is read, so there is nothing that another site could do with one, and JSON is taken in place of
    /// forms.
    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/");
    }

    /// Nothing else is read as a form, so that no text in another guise becomes one.
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() <= 0;
        }
        return FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT));
    }
}
