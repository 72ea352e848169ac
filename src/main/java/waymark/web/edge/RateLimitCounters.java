package waymark.web.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/// Counts in memory, each node for itself: nothing of it is written anywhere, and a restart forgets it.
@Component
class RateLimitCounters {

    /// So many are counted at once; more would fill the memory, and is trouble.
    static final int MOST = 20_000;

    private record Key(String limit, String who) {}

    private record Window(Instant until, int times) {}

    private final Map<Key, Window> windows = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Clock clock;

    RateLimitCounters(Clock clock) {
        this.clock = clock;
    }

    /// How often each limit refused somebody since this machine was started, by the name of the limit; never whom.
    Map<String, Long> refused() {
        var all = new TreeMap<String, Long>();
        refusals.forEach((limit, times) -> all.put(limit, times.sum()));
        return all;
    }

    private void refuse(RateLimit limit) {
        refusals.computeIfAbsent(limit.name(), _ -> new LongAdder()).increment();
    }

    /// How long the sender has to wait; nothing where they may go on, and this time is counted.
    Duration wait(RateLimit limit, String who) {
        var now = clock.instant();
        var key = new Key(limit.name(), who);
        if (windows.size() >= MOST && !windows.containsKey(key)) {
            windows.values().removeIf(window -> !now.isBefore(window.until()));
            if (windows.size() >= MOST) {
                if (limit.inTrouble() == RateLimit.Trouble.OPENS) {
                    return Duration.ZERO;
                }
                refuse(limit);
                return limit.within();
            }
        }
        var window = windows.compute(
                key,
                (_, known) -> known == null || !now.isBefore(known.until())
                        ? new Window(now.plus(limit.within()), 1)
                        : new Window(known.until(), Math.min(known.times(), limit.times()) + 1));
        if (window.times() <= limit.times()) {
            return Duration.ZERO;
        }
        refuse(limit);
        return Duration.between(now, window.until());
    }
}
