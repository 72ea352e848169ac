package waymark.rights.retention;

import java.time.Clock;
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

/// Who compared the settings with the partnership's schedule.
@Repository
@Transactional(readOnly = true)
class RetentionChecks {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    RetentionChecks(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<RetentionCheck> latest(Actor reader) {
        return db.sql("""
                select source, checked_by, checked_on from rights.retention_check
                 order by checked_on desc, recorded_at desc limit 1
                """).query(RecordMapper.of(RetentionCheck.class)).optional();
    }

    @Transactional
    void add(Actor.Person actor, RetentionCheck check) {
        db.sql("""
                insert into rights.retention_check (id, source, checked_by, checked_on, recorded_by, recorded_by_name, recorded_at)
                values (:id, :source, :checkedBy, :checkedOn, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.of(check)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("at", clock.instant()))
                .update();
        audit.changed(actor, "check_retention_settings", "retention", 0, List.of("check"));
    }
}
