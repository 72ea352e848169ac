package waymark.exchange.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.edge.ConsumerLimits;
import waymark.web.mvc.ProblemAnswer;

/// Answers `/api/v1`: finds out whose request it is by the token in it, and runs the rest as that consumer. No cookie
/// is read here, and no page is behind it: its handlers are its own ([ApiContext]).
class ApiServlet extends DispatcherServlet {

    /// The largest body that is read.
    static final int LARGEST = 64 * 1024;

    private static final long serialVersionUID = 1L;
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String BEARER = "Bearer ";

    private final transient ConsumerTokens tokens;
    private final transient ConsumerLimits limits;
    private final transient ApiErrors errors;

    ApiServlet(WebApplicationContext context, ConsumerTokens tokens, ConsumerLimits limits, ApiErrors errors) {
        super(context);
        this.tokens = tokens;
        this.limits = limits;
        this.errors = errors;
        setDetectAllHandlerMappings(false);
        setDetectAllHandlerAdapters(false);
        setDetectAllHandlerExceptionResolvers(false);
        setDetectAllViewResolvers(false);
        setPublishEvents(false);
    }

    @Override
    protected void doService(HttpServletRequest request, HttpServletResponse response) throws Exception {
        try {
            var consumer = signedIn(request, response);
            var read = SmallBody.of(request, LARGEST);
            new ApiCall(consumer, read, read.bytes()).note();
            CurrentActor.as(consumer, () -> {
                super.doService(read, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException problem) {
            errors.answer(request, response, problem);
        }
    }

    private Actor.Consumer signedIn(HttpServletRequest request, HttpServletResponse response) {
        try {
            var authorisation = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (authorisation == null || !authorisation.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw ApiProblem.unauthorised("Send Authorization: Bearer and a token that your key signed");
            }
            var consumer = CurrentActor.as(
                    Actor.AUTHENTICATION,
                    () -> tokens.consumer(
                            authorisation.substring(BEARER.length()).strip()));
            var wait = limits.asks(consumer.ref().value());
            if (wait.isPositive()) {
                throw ApiProblem.tooMany(wait);
            }
            return consumer.actor();
        } catch (ApiProblem refused) {
            if (refused.answer().status() != HttpStatus.UNAUTHORIZED) {
                throw refused;
            }
            var wait = limits.isRefused(request);
            if (wait.isPositive()) {
                throw ApiProblem.tooMany(wait);
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"waymark-api\", error=\"invalid_token\"");
            throw refused;
        }
    }

    static boolean reads(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    /// As whatever path of the API it is.
    static String pattern() {
        return ProblemAnswer.PATHS + "*";
    }
}
