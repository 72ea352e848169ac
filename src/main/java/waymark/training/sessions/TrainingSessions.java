package waymark.training.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// The sessions and who takes part in them.
@Repository
@Transactional(readOnly = true)
public class TrainingSessions {

    private static final String SESSION = """
            select s.id, s.ref, s.version, s.pack, s.pack_version, s.title, s.audience, s.area, s.about, s.starts_at, s.ends_at, s.place,
                   s.link, s.capacity, s.open, s.public as is_public, s.state, s.reason, s.planned_by, s.planned_by_name, s.taken,
                   s.waiting, s.sequence, s.join_code
              from training.session s
            """;
    private static final String ENROLMENT = """
            select e.id, e.session, e.version, e.person, e.name, e.email, e.organisation, e.organisation_name, e.role_title, e.state,
                   e.queued_at, e.enrolled_by_name, e.attended
              from training.enrolment e
            """;

    private final JdbcClient db;

    TrainingSessions(JdbcClient db) {
        this.db = db;
    }

    /// The session with this reference.
    public Optional<TrainingSession> session(Actor actor, Ref ref) {
        return db.sql(SESSION + " where s.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(TrainingSession.class))
                .optional();
    }

    /// The session with this key.
    public Optional<TrainingSession> session(Actor actor, UUID id) {
        return db.sql(SESSION + " where s.id = :id")
                .param("id", id)
                .query(RecordMapper.of(TrainingSession.class))
                .optional();
    }

    /// Who takes part, by name: all of them for those who run the session, else the actor alone.
    public List<Enrolment> enrolments(Actor actor, UUID session) {
        return db.sql(ENROLMENT + " where e.session = :session order by lower(e.name), e.id")
                .param("session", session)
                .query(RecordMapper.of(Enrolment.class))
                .list();
    }
}
