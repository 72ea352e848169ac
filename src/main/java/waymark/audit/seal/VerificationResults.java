package waymark.audit.seal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.AuditTampered;
import waymark.kernel.Actor;

/// What Waymark found when it verified its own account, and when it had to stop sealing it.
@Repository
@Transactional(readOnly = true)
class VerificationResults {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VerificationResults(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// What a check ends with.
    enum Outcome {
        SOUND,
        NOT_SOUND,
        DATABASE_OLDER,
        KEY_MISSING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One check.
    ///
    /// @param entries how many entries it covered
    /// @param entry the first bad one, where there is one
    record SelfCheck(
            Instant at,
            long entries,
            Outcome outcome,
            @Nullable Long entry,
            String sentence) {}

    /// The last one.
    public Optional<SelfCheck> latest(Actor actor) {
        return db.sql("select at, entries, outcome, entry, sentence from audit.self_check order by at desc limit 1")
                .query((row, _) -> new SelfCheck(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("entries"),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getObject("entry", Long.class),
                        row.getString("sentence")))
                .optional();
    }

    /// Notes a check, and says so to whoever listens where it is not sound. A reason to stop sealing is there
    /// again every minute: it is noted and told once.
    @Transactional
    public void note(Actor clockwork, long entries, Outcome outcome, @Nullable Long entry, String sentence) {
        boolean stopped = outcome == Outcome.DATABASE_OLDER || outcome == Outcome.KEY_MISSING;
        if (stopped
                && latest(clockwork).filter(last -> last.outcome() == outcome).isPresent()) {
            return;
        }
        db.sql("""
                insert into audit.self_check (at, entries, outcome, entry, sentence)
                values (:at, :entries, :outcome, :entry, :sentence)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("entries", entries)
                .param("outcome", outcome.word())
                .param("entry", entry)
                .param("sentence", sentence)
                .update();
        if (outcome != Outcome.SOUND) {
            events.publishEvent(new AuditTampered(sentence));
        }
    }
}
