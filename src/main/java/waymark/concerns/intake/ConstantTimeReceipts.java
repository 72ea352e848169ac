package waymark.concerns.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import waymark.web.security.ConstantTimeResponse;

/// Whoever gives a code waits for a whole number of tenths of a second, and not a letter leaves before: neither
/// how long it took to look, nor how long to open and write out what was found, can be told from outside.
@Component
class ConstantTimeReceipts extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/receipt");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        // a buffer of the server's own is not enough: it goes as soon as the length that was announced is written
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        ConstantTimeResponse.keep(began);
        held.copyBodyToResponse();
    }
}
