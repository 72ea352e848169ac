package waymark.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import waymark.kernel.NotFound;
import waymark.web.health.Outages;
import waymark.web.mvc.ProblemAnswer;
import waymark.web.security.RedactedThrowable;

/// The one place where an error of the API becomes problem details. The log has the pattern of the route, never the
/// address or the body.
@Component
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Outages outages;

    ApiErrors(Outages outages) {
        this.outages = outages;
    }

    /// For the handlers of the API alone, which ask this by name.
    HandlerExceptionResolver resolver() {
        return (request, response, _, problem) -> {
            try {
                answer(request, response, problem);
            } catch (IOException gone) {
                LOG.debug("Nobody was there to read the problem");
            }
            return new ModelAndView();
        };
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception problem) throws IOException {
        var answer = known(problem, response);
        if (answer == null) {
            answer = unknown(request, response, problem);
        }
        answer.write(request, response);
    }

    private static @Nullable ProblemAnswer known(Exception problem, HttpServletResponse response) {
        return switch (problem) {
            case ApiProblem refused -> {
                if (refused.waits().isPositive()) {
                    response.setHeader(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(refused.waits().toSeconds() + 1));
                }
                yield refused.answer();
            }
            case NotFound _, NoHandlerFoundException _, TypeMismatchException _ ->
                ApiProblem.notFound().answer();
            case HttpRequestMethodNotSupportedException other -> {
                var taken = other.getSupportedMethods();
                response.setHeader(HttpHeaders.ALLOW, taken == null ? "GET, HEAD" : String.join(", ", taken));
                yield ProblemAnswer.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "This method is not taken",
                        "The header Allow says which are");
            }
            case HttpMediaTypeNotSupportedException _ ->
                ProblemAnswer.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "The body has to be JSON",
                        "Send Content-Type: application/json");
            case HttpMediaTypeNotAcceptableException _ ->
                ProblemAnswer.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "The answer is JSON",
                        "Send Accept: application/json, or none");
            case HttpMessageNotReadableException _, ServletRequestBindingException _ ->
                ProblemAnswer.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable",
                        "The request cannot be read",
                        "The body has to be JSON with the fields of the contract and no others");
            default -> null;
        };
    }

    private ProblemAnswer unknown(HttpServletRequest request, HttpServletResponse response, Exception problem) {
        if (outages.met(request, problem).isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return ProblemAnswer.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Waymark cannot answer now",
                    "Nothing was saved. Try again in a minute");
        }
        LOG.error(
                "Error at the API, {} {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                RedactedThrowable.of(problem));
        return ProblemAnswer.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Waymark made a mistake", "Nothing was saved");
    }
}
