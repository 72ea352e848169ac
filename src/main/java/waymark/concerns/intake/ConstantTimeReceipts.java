package waymark.concerns.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import waymark.web.security.ConstantTimeResponse;

/// Makes every answer to a code take a whole number of tenths of a second, and sends nothing before: from
/// outside nobody can measure how long it took to look it up, decrypt and render it.
@Component
class ConstantTimeReceipts extends OncePerRequestFilter {

    /// Where codes are typed: of a report, of the copy of a plan, and of a certificate.
    private static final List<String> CODES = List.of("/receipt", "/page", "/certificate");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("POST") || CODES.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        // the server's own buffer is not enough: it is sent as soon as the announced length is written
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        ConstantTimeResponse.keep(began);
        held.copyBodyToResponse();
    }
}
