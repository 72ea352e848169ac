package waymark.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import waymark.web.files.Upload;

/// Leaves the body of these forms to their handler, who reads it piece by piece: the server itself would
/// write the files in it to a disk, unsealed. Of a report nobody before the handler sees a field of it, only
/// what is in its address; of a document or a picture what comes before the file is read like any form.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadBody extends OncePerRequestFilter {

    private static final Set<String> LEFT = Set.of("/receipt/files");

    /// Below these a form with a file has the file last.
    private static final Set<String> FILE_LAST = Set.of("/documents/", "/pictures/", "/campaigns/toolkits/");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !leaves(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fields = inTheAddress(request);
        if (hasFileLast(request)) {
            try {
                fields.putAll(Upload.begin(request).fields());
            } catch (IOException unreadable) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        chain.doFilter(new Unread(request, fields), response);
    }

    private static boolean hasFileLast(HttpServletRequest request) {
        return FILE_LAST.stream().anyMatch(path(request)::startsWith)
                && request.getMethod().equals("POST")
                && ReadableParameters.hasParts(request);
    }

    /// True where the fields in the body are for the handler alone to read.
    static boolean leaves(HttpServletRequest request) {
        return LEFT.contains(path(request)) || hasFileLast(request);
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /// The request as one that has no field at all, neither in its address nor in its body.
    static HttpServletRequest withoutFields(HttpServletRequest request) {
        return new Unread(request, Map.of());
    }

    private static Map<String, String[]> inTheAddress(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String[]>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        fields.put(name, values.stream().map(String::valueOf).toArray(String[]::new)));
        return fields;
    }

    /// What is in its address is there; what is in its body is not.
    private static final class Unread extends HttpServletRequestWrapper {

        private final Map<String, String[]> inItsAddress;

        Unread(HttpServletRequest request, Map<String, String[]> inItsAddress) {
            super(request);
            this.inItsAddress = inItsAddress;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = inItsAddress.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return inItsAddress;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(inItsAddress.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return inItsAddress.get(name);
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }
}
