package waymark.intelligence.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// For what officers say that they read. The row policies ask the same table.
@Repository
@Transactional(readOnly = true)
public class StatedPurposes {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    StatedPurposes(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// The actor's own that is in force, by the clock of the database as the policies have it.
    public Optional<StatedPurpose> current(Actor actor) {
        return db.sql("""
                select id, purpose, reason, from_at, until_at from intelligence.stated_purpose
                 where person = :me and from_at <= now() and until_at > now() order by from_at desc, id limit 1
                """)
                .param("me", actor.id())
                .query(RecordMapper.of(StatedPurpose.class))
                .optional();
    }

    /// Says it anew; one that was in force ends. The log has the purpose, never the reason's words.
    @Transactional
    void state(Actor.Person actor, Purpose purpose, String reason, Duration lasting) {
        endAll(actor);
        var id = UUID.randomUUID();
        db.sql("""
                insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
                values (:id, :actor, :purpose, :reason, now(), now() + make_interval(mins => :minutes))
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("purpose", purpose)
                        .with("reason", reason)
                        .with("minutes", (int) lasting.toMinutes()))
                .update();
        audit.changed(actor, "state_intelligence_purpose", id.toString(), 0, List.of(purpose.name()));
    }

    /// Ends what is in force; nothing is visible from then on.
    @Transactional
    void end(Actor.Person actor) {
        endAll(actor);
        audit.changed(actor, "end_intelligence_purpose", actor.id().toString(), 0, List.of());
    }

    private void endAll(Actor.Person actor) {
        db.sql("""
                update intelligence.stated_purpose set until_at = now()
                 where person = :me and from_at < now() and until_at > now()
                """).param("me", actor.id()).update();
    }

    /// The day and time by which pages measure what is left.
    Clock clock() {
        return clock;
    }
}
