package waymark.web.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What a filter could not do for want of the database, such as finding out who is there, is no error of
/// ours: it is answered like the same trouble in a page. Before every filter that asks the database.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OutageFilter extends OncePerRequestFilter {

    private final Outages troubles;

    OutageFilter(Outages troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException problem) {
            var trouble = troubles.met(request, problem);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw problem;
            }
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
