package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Compares a request with the routes whose path begins with the same segment, `/returns` for a return.
/// Spring compares it with every route where the path has a variable: with some 2,000 routes that took a
/// third of the processor time of such a page.
final class RouteMapping extends RequestMappingHandlerMapping {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._-]+");

    /// The first segments of the paths of a route; empty where it has a path that may begin with anything.
    private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

    /// A request with the first segment of its path, which is read once and not for each route.
    private static final class Begun extends HttpServletRequestWrapper {

        private final String segment;

        Begun(HttpServletRequest request, String segment) {
            super(request);
            this.segment = segment;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var segment = segment(request);
        return super.lookupHandlerMethod(path, segment == null ? request : new Begun(request, segment));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        if (request instanceof Begun begun) {
            var known = beginnings.computeIfAbsent(route, RouteMapping::beginnings);
            if (!known.isEmpty() && !known.contains(begun.segment)) {
                return null;
            }
        }
        return super.getMatchingMapping(route, request);
    }

    /// As a pattern compares it: decoded and without parameters. Null where the path has none.
    private static @Nullable String segment(HttpServletRequest request) {
        var elements = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        return elements.size() > 1 && elements.get(1) instanceof PathContainer.PathSegment first
                ? first.valueToMatch()
                : null;
    }

    private static Set<String> beginnings(RequestMappingInfo route) {
        var found = new HashSet<String>();
        for (var path : route.getPatternValues()) {
            int end = path.indexOf('/', 1);
            var segment = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
            if (!LITERAL.matcher(segment).matches()) {
                return Set.of();
            }
            found.add(segment);
        }
        return Set.copyOf(found);
    }
}
