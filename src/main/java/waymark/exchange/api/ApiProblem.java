package waymark.exchange.api;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import waymark.kernel.Problem;
import waymark.web.mvc.ProblemAnswer;

/// A request that is not answered as it wished. Whatever it had begun is undone.
final class ApiProblem extends RuntimeException {

    private final transient ProblemAnswer answer;
    private transient Duration wait = Duration.ZERO;

    private ApiProblem(ProblemAnswer answer) {
        super(answer.code(), null, false, false);
        this.answer = answer;
    }

    ProblemAnswer answer() {
        return answer;
    }

    /// How long to wait before it is tried again; nothing where that makes no difference.
    Duration waits() {
        return wait;
    }

    static ApiProblem of(HttpStatus status, String code, String title, String detail) {
        return new ApiProblem(ProblemAnswer.of(status, code, title, detail));
    }

    static ApiProblem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or nothing for you", "");
    }

    static ApiProblem invalid(List<Problem> problems) {
        return new ApiProblem(new ProblemAnswer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "Something in the request cannot be taken",
                "Each of errors says what, and where",
                problems));
    }

    static ApiProblem parameter(String name, String message) {
        return new ApiProblem(new ProblemAnswer(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                "A parameter cannot be read",
                "",
                List.of(new Problem(name, message))));
    }

    static ApiProblem unauthorised(String detail) {
        return of(HttpStatus.UNAUTHORIZED, "unauthorised", "The request carries no token that is taken", detail);
    }

    /// The answer says in Retry-After how long to wait.
    static ApiProblem tooMany(Duration wait) {
        var refused =
                of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", "Wait as Retry-After says");
        refused.wait = wait;
        return refused;
    }

    static ApiProblem stale() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "changed-since",
                "It has changed since you read it",
                "Read it again and send the ETag it has now");
    }
}
