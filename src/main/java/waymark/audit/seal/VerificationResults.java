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
import waymark.web.sql.RecordMapper;

/// What Waymark found when it verified its own audit log, and when it had to stop sealing it.
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
    record Result(
            Instant at,
            long entries,
            Outcome outcome,
            @Nullable Long entry,
            String sentence) {}

    /// The last one.
    public Optional<Result> latest() {
        return db.sql(
                        "select at, entries, upper(outcome) as outcome, entry, sentence from audit.self_check order by at desc limit 1")
                .query(RecordMapper.of(Result.class))
                .optional();
    }

    /// Notes a check, and announces it where the log is not sound. A reason to stop sealing is there
    /// again every minute: it is noted and told once.
    @Transactional
    public void note(long entries, Outcome outcome, @Nullable Long entry, String sentence) {
        boolean stopped = outcome == Outcome.DATABASE_OLDER || outcome == Outcome.KEY_MISSING;
        if (stopped && latest().filter(last -> last.outcome() == outcome).isPresent()) {
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
