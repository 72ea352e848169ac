package waymark.consultation.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What was weighed in decisions. Nothing is taken back: it is evidence.
@Repository
@Transactional(readOnly = true)
public class Gunning {

    private final JdbcClient db;
    private final Audit audit;

    Gunning(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The newest first.
    public List<Weighing> of(Ref round) {
        return db.sql("""
                select w.id, w.decided_on, w.body, w.decision, w.weighed, w.recorded_by_name
                  from consultation.weighing w where w.round = :round order by w.decided_on desc, w.id
                """)
                .param("round", round.value())
                .query(RecordMapper.of(Weighing.class))
                .list();
    }

    @Transactional
    public void record(Actor actor, Ref round, LocalDate decidedOn, String body, String decision, String weighed) {
        db.sql("""
                insert into consultation.weighing (id, round, decided_on, body, decision, weighed, recorded_by_name)
                values (:id, :round, :decidedOn, :body, :decision, :weighed, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("round", round)
                        .with("decidedOn", decidedOn)
                        .with("body", body)
                        .with("decision", decision)
                        .with("weighed", weighed))
                .update();
        audit.changed(actor, "record_consultation_weighing", round.value(), 0, List.of("decision"));
    }
}
