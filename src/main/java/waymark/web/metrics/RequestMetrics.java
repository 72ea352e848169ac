package waymark.web.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import waymark.kernel.Public;

/// How many requests each route gets, how they end and how long they take: by the pattern of the route
/// (`/cases/{ref}`) and the first digit of the status. What fits no route is one label for all.
///
/// The public side's routes are counted together: how often somebody looks at the page for children, and when,
/// is nobody's business.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestMetrics extends OncePerRequestFilter {

    private static final String NONE = "none";
    private static final String OPEN = "public";
    private static final String ANY = "/**";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final PrometheusMeterRegistry registry;
    private final boolean on;

    RequestMetrics(PrometheusMeterRegistry registry, @Value("${waymark.metrics-port:0}") int port) {
        this.registry = registry;
        this.on = port != 0;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !on;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            count(request, answered ? response.getStatus() : 500, System.nanoTime() - began);
        }
    }

    void count(HttpServletRequest request, int status, long nanos) {
        Timer.builder("waymark_requests")
                .description("Requests by the pattern of their route")
                .tag("route", route(request))
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .tag("status", status / 100 + "xx")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    private static String route(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(Public.class)) {
            return OPEN;
        }
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || pattern.equals(ANY) ? NONE : pattern.toString();
    }
}
