package waymark.access.sessions;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.health.Outage;

/// Finds out who is signed in. The rest of the request runs as that person; without a complete sign-in it
/// runs without an actor, and a repository called without one fails.
public class SessionFilter extends OncePerRequestFilter {

    private static final String LIVE = "waymark.session";

    private static final String OVER = "waymark.session.over";

    private static final List<String> FOR_EVERYBODY =
            List.of("/welcome", "/report", "/receipt", "/page", "/surveys", "/walk", "/signs", "/workshop");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Clock clock;

    public SessionFilter(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// The session of this request, live but perhaps with one factor only; for the sign-in pages.
    public static Optional<Session> live(HttpServletRequest request) {
        return request.getAttribute(LIVE) instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /// The session of this request that is over: whose form this was, so that it can be parked for them.
    static Optional<Session> over(HttpServletRequest request) {
        return request.getAttribute(OVER) instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.equals("/health") || path.startsWith("/health/");
    }

    /// An error page is still the person's own page.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = find(request);
        if (session.isEmpty() || !session.get().complete()) {
            chain.doFilter(request, response);
            return;
        }
        var person = session.get().person();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(session.get()));
        SecurityContextHolder.setContext(context);
        try {
            proceed(person, request, response, chain);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Session> find(HttpServletRequest request) {
        var cookie = SessionCookie.read(request);
        if (cookie.isEmpty()) {
            return Optional.empty();
        }
        var found = ask(request, cookie.get());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (!found.get().live(now)) {
            request.setAttribute(OVER, found.get());
            return Optional.empty();
        }
        if (found.get().seenAt().plus(A_MINUTE).isBefore(now)) {
            CurrentActor.run(Actor.AUTHENTICATION, () -> sessions.seen(cookie.get()));
        }
        request.setAttribute(LIVE, found.get());
        return found;
    }

    /// Where the database cannot be asked who is signed in, the error page is shown without the person,
    /// and so are the public pages: a cookie must not keep anybody from reporting.
    private Optional<Session> ask(HttpServletRequest request, String cookie) {
        if (Outage.met(request).isPresent()) {
            return Optional.empty();
        }
        try {
            return CurrentActor.as(Actor.AUTHENTICATION, () -> sessions.find(cookie));
        } catch (RuntimeException failed) {
            boolean anybody = request.getDispatcherType() == DispatcherType.ERROR || isForEverybody(request);
            if (anybody && Outage.of(failed).isPresent()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        var path = request.getRequestURI();
        return FOR_EVERYBODY.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    private static void proceed(
            Actor.Person person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentActor.as(person, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new ServletException(problem);
        }
    }
}
