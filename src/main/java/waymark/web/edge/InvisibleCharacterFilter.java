package waymark.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import waymark.kernel.PlainText;

/// Leaves out of every form what nobody types and nobody sees: control characters and marks that turn the
/// direction of writing round. They come along with what is pasted (a telephone copied from an address book
/// brings two), so the person who sends the form is not told off for them. What a file holds is not
/// touched: an import refuses it and says where. Nor is a password: it is compared to the letter.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class InvisibleCharacterFilter extends OncePerRequestFilter {

    private static final Set<String> TO_THE_LETTER = Set.of("password", "again");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Clean(request), response);
    }

    /// Reads the form only when somebody asks for it, as the server does.
    private static final class Clean extends HttpServletRequestWrapper {

        Clean(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null || TO_THE_LETTER.contains(name) ? value : PlainText.without(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : clean(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var clean = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> clean.put(name, clean(name, values)));
            return clean;
        }

        private static String[] clean(String name, String[] values) {
            return TO_THE_LETTER.contains(name)
                    ? values
                    : Arrays.stream(values).map(PlainText::without).toArray(String[]::new);
        }
    }
}
