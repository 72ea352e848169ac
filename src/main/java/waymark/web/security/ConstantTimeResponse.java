package waymark.web.security;

import java.time.Duration;
import waymark.kernel.InvariantViolation;

/// An answer at a whole tenth of a second after it was asked for, where how long it took would tell
/// something: a wrong password on a known account takes a millisecond longer than one for nobody
/// (`bin/bench timing` showed it), and a receipt with many messages longer than one that there is not. A
/// measurement sees the tenths. What is not found is answered at whole fiftieths: a row that is hidden
/// costs its policy, a fifth of a millisecond.
public final class ConstantTimeResponse {

    private static final Duration STEP = Duration.ofMillis(100);

    private ConstantTimeResponse() {}

    /// @param began as [System#nanoTime] had it
    public static void keep(long began) {
        keep(began, STEP);
    }

    /// @param step nothing is kept where it is zero
    public static void keep(long began, Duration step) {
        if (step.isZero()) {
            return;
        }
        var taken = Duration.ofNanos(System.nanoTime() - began);
        try {
            Thread.sleep(step.minusNanos(taken.toNanos() % step.toNanos()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InvariantViolation("interrupted while somebody waits for an answer", stopping);
        }
    }
}
