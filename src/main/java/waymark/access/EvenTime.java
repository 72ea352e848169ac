package waymark.access;

import java.time.Duration;
import waymark.kernel.Impossible;

/// A wrong password is answered at a whole tenth of a second after it came. Counting it on a known account takes about
/// a
/// millisecond longer than for an address that nobody has (`bin/bench timing` showed it): whoever measures sees the
/// tenths.
final class EvenTime {

    private static final Duration STEP = Duration.ofMillis(100);

    private EvenTime() {}

    /// @param began as [System#nanoTime] had it
    static void keep(long began) {
        var taken = Duration.ofNanos(System.nanoTime() - began);
        try {
            Thread.sleep(STEP.minusNanos(taken.toNanos() % STEP.toNanos()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Impossible("interrupted while somebody waits for an answer", stopping);
        }
    }
}
