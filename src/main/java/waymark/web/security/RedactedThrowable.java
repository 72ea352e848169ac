package waymark.web.security;

import org.jspecify.annotations.Nullable;

/// An error as it goes into the log: where it happened and of what kind, without its words. Libraries quote
/// in them what somebody typed, and the log is read by people who may not read that. What we say ourselves,
/// in an error of our own, quotes nothing.
public final class RedactedThrowable extends RuntimeException {

    private RedactedThrowable(String kind, @Nullable Throwable cause) {
        super(kind, cause, false, true);
    }

    public static RedactedThrowable of(Throwable problem) {
        return of(problem, 0);
    }

    private static RedactedThrowable of(Throwable problem, int depth) {
        var name = problem.getClass().getName();
        var own = name.startsWith("waymark.") && problem.getMessage() != null;
        var cause = problem.getCause();
        var wordless = new RedactedThrowable(
                own ? name + ": " + problem.getMessage() : name,
                cause == null || depth > 10 ? null : of(cause, depth + 1));
        wordless.setStackTrace(problem.getStackTrace());
        return wordless;
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
