package waymark.reminders.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.security.LinkToken;

/// The secret addresses of people's calendars: at most one each, known by its hash alone.
@Repository
@Transactional(readOnly = true)
class CalendarAddresses {

    private static final String OBJECT = "calendar";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    CalendarAddresses(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// When the person's address was made; nothing where they have none.
    Optional<Instant> madeAt(Actor.Person actor) {
        return db.sql("select made_at from reminders.calendar_address where person = :person")
                .param("person", actor.id())
                .query((row, number) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /// Makes an address; one from before ends. The answer is the only place its secret is ever shown.
    @Transactional
    String make(Actor.Person actor) {
        var token = LinkToken.next();
        db.sql("""
                insert into reminders.calendar_address (person, token_hash, made_at) values (:person, :hash, :now)
                on conflict (person) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
                """)
                .param("person", actor.id())
                .param("hash", LinkToken.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.changed(actor, "make_calendar_address", OBJECT, 0, List.of());
        return token;
    }

    /// Ends it at once.
    @Transactional
    void end(Actor.Person actor) {
        int ended = db.sql("delete from reminders.calendar_address where person = :person")
                .param("person", actor.id())
                .update();
        if (ended == 1) {
            audit.changed(actor, "end_calendar_address", OBJECT, 0, List.of());
        }
    }

    /// Whose address it is, asked as the system.
    Optional<UUID> person(Actor system, String token) {
        return db.sql("select person from reminders.calendar_address where token_hash = :hash")
                .param("hash", LinkToken.hash(token))
                .query(UUID.class)
                .optional();
    }
}
