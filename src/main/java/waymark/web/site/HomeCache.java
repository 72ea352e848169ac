package waymark.web.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.HomePanel;
import waymark.web.HomeWelcome;
import waymark.web.TaskProvider;

/// What waits for each person. Every module is asked for it, which took most of the time of the page that is
/// opened most: it is asked again when something was changed, or the person's roles were, and after some
/// seconds, because another process may have changed something.
@Component
class HomeCache {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int PEOPLE = 500;

    /// What the modules answered.
    record Waiting(List<TaskProvider.Task> tasks, List<HomePanel.Panel> panels, HomeWelcome.@Nullable Welcome welcome) {

        Waiting {
            tasks = List.copyOf(tasks);
            panels = List.copyOf(panels);
        }
    }

    /// @param changes how many there were before it was asked
    private record Kept(Actor.Person person, long changes, Instant since, Waiting waiting) {

        boolean stillRight(Actor.Person asking, long now, Instant moment) {
            return person.equals(asking)
                    && changes == now
                    && !moment.isBefore(since)
                    && moment.isBefore(since.plus(LONGEST));
        }
    }

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    HomeCache(Clock clock) {
        this.clock = clock;
    }

    /// @param changes how many there were before the transaction of the page began
    Waiting waiting(Actor.Person actor, long changes, Supplier<Waiting> asked) {
        var now = clock.instant();
        var known = kept.get(actor.id());
        if (known != null && known.stillRight(actor, changes, now)) {
            return known.waiting();
        }
        if (kept.size() >= PEOPLE) {
            kept.clear();
        }
        var waiting = asked.get();
        kept.put(actor.id(), new Kept(actor, changes, now, waiting));
        return waiting;
    }
}
