package waymark.web.transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Keeps what a page was worked out to show, for who may see it and no longer than it is right: until this
/// process commits something, the reader's roles change or some seconds have passed, because another process
/// may have changed something (decision 242).
@Component
public class PageCache {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST = 500;

    private record Key(Object reader, Class<?> page, Object asked) {}

    /// @param changes how many there were before it was worked out
    private record Kept(Object answer, long changes, Instant since) {

        boolean stillRight(long now, Instant moment) {
            return changes == now && !moment.isBefore(since) && moment.isBefore(since.plus(LONGEST));
        }
    }

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    PageCache(Clock clock) {
        this.clock = clock;
    }

    /// What this person sees with their present roles.
    ///
    /// @param asked what they asked the page for, as a value
    /// @param changes [CommittedChanges] as they were before the transaction of the page began
    public <T> T forPerson(Actor.Person actor, Class<T> page, Object asked, long changes, Supplier<T> workedOut) {
        return answer(new Key(actor, page, asked), page, changes, workedOut);
    }

    /// What everybody with the same roles sees. Only for pages on which nothing depends on who somebody is.
    ///
    /// @param asked what they asked the page for, as a value; the day too where it depends on it
    /// @param changes [CommittedChanges] as they were before the transaction of the page began
    public <T> T forRoles(Actor.Person actor, Class<T> page, Object asked, long changes, Supplier<T> workedOut) {
        return answer(new Key(actor.grants(), page, asked), page, changes, workedOut);
    }

    private <T> T answer(Key key, Class<T> page, long changes, Supplier<T> workedOut) {
        var now = clock.instant();
        var known = kept.get(key);
        if (known != null && known.stillRight(changes, now)) {
            return page.cast(known.answer());
        }
        var answer = workedOut.get();
        kept.values().removeIf(each -> !each.stillRight(changes, now));
        if (kept.size() < MOST) {
            kept.put(key, new Kept(answer, changes, now));
        }
        return answer;
    }
}
