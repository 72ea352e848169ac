package waymark.concerns.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes so many reports at once; others wait in one of two queues. A report whose browser solved a proof of
/// work goes first, but every fifth turn is for the other queue: a report without it waits longer and is
/// never refused.
@Component
public class AdmissionQueue {

    /// How long, after somebody had to wait, less urgent work is put off.
    private static final Duration STAYS = Duration.ofMinutes(1);

    private static final int IN_A_ROW = 4;

    private final Clock clock;
    private final Queue<Semaphore> first = new ArrayDeque<>();
    private final Queue<Semaphore> later = new ArrayDeque<>();
    private int free;
    private int inARow;
    private volatile Instant thickUntil = Instant.MIN;

    AdmissionQueue(Clock clock, @Value("${waymark.reports.at-once:12}") int atOnce) {
        this.clock = clock;
        this.free = atOnce;
    }

    /// True if somebody had to wait recently: photos and searches are put off, and a page may ask its browser
    /// for a proof of work while the reader checks the answers.
    public boolean isBusy() {
        return clock.instant().isBefore(thickUntil);
    }

    /// @param proven true if the browser solved a proof of work
    public <T> T admit(boolean proven, Supplier<T> work) {
        enter(proven);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private void enter(boolean proven) {
        var turn = new Semaphore(0);
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            thickUntil = clock.instant().plus(STAYS);
            (proven ? first : later).add(turn);
        }
        turn.acquireUninterruptibly();
    }

    private synchronized void leave() {
        var next = next();
        if (next == null) {
            free++;
        } else {
            next.release();
        }
    }

    private @org.jspecify.annotations.Nullable Semaphore next() {
        if (!first.isEmpty() && (later.isEmpty() || inARow < IN_A_ROW)) {
            inARow++;
            return first.poll();
        }
        inARow = 0;
        return later.poll();
    }

    /// How many wait.
    synchronized int waiting() {
        return first.size() + later.size();
    }
}
