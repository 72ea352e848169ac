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

/// So many reports are taken at once; others wait for their turn in one of two lanes. Whoever's browser has worked for
/// it
/// goes first, but of five turns one is always for the other lane: a report without it comes later and is never
/// refused.
@Component
public class AdmissionQueue {

    /// How long after somebody had to wait what can be put off is put off.
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

    /// Whether somebody had to wait a short while ago: photos and searches are put off, and a page may ask its browser
    /// to
    /// work while its reader looks it over.
    public boolean isThick() {
        return clock.instant().isBefore(thickUntil);
    }

    /// @param proven true where the browser has worked for it
    public <T> T through(boolean proven, Supplier<T> work) {
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
