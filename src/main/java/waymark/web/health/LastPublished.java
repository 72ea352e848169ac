package waymark.web.health;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What the partnership has published, as any visitor reads it, kept in memory: the public pages are made
/// of it while the database is away, and say from when it is.
///
/// Only what a visitor reads is ever kept, and a page made of it is a visitor's page, whether or not
/// somebody is signed in.
@Component
public class LastPublished {

    /// Reads everything that its public pages may need, through [LastPublished#read]. A bean of each module
    /// that has some.
    @FunctionalInterface
    public interface Reading {

        void readAll(Actor visitor);
    }

    private static final String FROM = "waymark.published";
    private static final ScopedValue<Oldest> FROM_MEMORY = ScopedValue.newInstance();

    private record Known(Object value, Instant at) {}

    /// The moment of the oldest thing that a page is made of.
    private static final class Oldest {
        private Instant at = Instant.MAX;

        private Object of(Known known) {
            at = known.at().isBefore(at) ? known.at() : at;
            return known.value();
        }
    }

    private final Map<List<?>, Known> known = new ConcurrentHashMap<>();
    private final ObjectProvider<Reading> readings;
    private final TransactionTemplate reading;
    private final Clock clock;

    LastPublished(ObjectProvider<Reading> readings, PlatformTransactionManager transactions, Clock clock) {
        this.readings = readings; // asked late: they read through this
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /// A page that anybody may open: read in one transaction, as the person who is signed in or as a
    /// visitor. Where the database keeps it from being read, it is made of what was published last.
    ///
    /// @param page made for the actor, reading what is published through [#read]
    public <T> T page(Actor actor, Function<Actor, T> page) {
        try {
            return CurrentActor.as(actor, () -> Objects.requireNonNull(reading.execute(_ -> page.apply(actor))));
        } catch (RuntimeException failed) {
            if (Outage.of(failed).isEmpty()) {
                throw failed;
            }
            return remembered(page).orElseThrow(() -> failed);
        }
    }

    /// What a visitor may read, from the database; within a page that is made of what was published last,
    /// from memory.
    ///
    /// @param key of what is read: the same for all visitors
    public <T> T read(Actor actor, List<?> key, Supplier<T> fresh) {
        if (FROM_MEMORY.isBound()) {
            return memory(key);
        }
        var value = fresh.get();
        if (actor == Actor.VISITOR) {
            known.put(key, new Known(Objects.requireNonNull(value), clock.instant()));
        }
        return value;
    }

    /// From when the page of this request is, where it was made of what was published last.
    public static Optional<Instant> from(HttpServletRequest request) {
        return request.getAttribute(FROM) instanceof Instant moment ? Optional.of(moment) : Optional.empty();
    }

    /// Reads everything again, so that what is kept is up to date; while the database is away it stays as
    /// it is.
    public void readAll() {
        try {
            CurrentActor.run(
                    Actor.VISITOR,
                    () -> reading.executeWithoutResult(
                            _ -> readings.orderedStream().forEach(each -> each.readAll(Actor.VISITOR))));
        } catch (RuntimeException failed) {
            if (Outage.of(failed).isEmpty()) {
                throw failed;
            }
        }
    }

    private <T> Optional<T> remembered(Function<Actor, T> page) {
        var oldest = new Oldest();
        try {
            var made = ScopedValue.where(FROM_MEMORY, oldest)
                    .call(() -> CurrentActor.as(Actor.VISITOR, () -> page.apply(Actor.VISITOR)));
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(FROM, oldest.at, RequestAttributes.SCOPE_REQUEST);
            return Optional.of(made);
        } catch (NeverRead never) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked") // what was put under the key by the same reading
    private static <T> T value(Object kept) {
        return (T) kept;
    }

    private <T> T memory(List<?> key) {
        var kept = known.get(key);
        if (kept == null) {
            throw new NeverRead();
        }
        return value(FROM_MEMORY.get().of(kept));
    }

    private static final class NeverRead extends RuntimeException {
        NeverRead() {
            super("not kept", null, false, false);
        }
    }
}
