package waymark.training.sessions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

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
    private final History history;

    TrainingSessions(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    /// The session with this reference.
    public Optional<TrainingSession> session(Actor actor, Ref ref) {
        return db.sql(SESSION + " where s.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(TrainingSession.class))
                .optional();
    }

    /// @throws NotFound where there is none that the actor may read
    TrainingSession get(Actor actor, Ref ref) {
        return session(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// A session that the actor runs.
    ///
    /// @throws NotFound where there is none, or none that they run
    public TrainingSession run(Actor actor, Ref ref) {
        return session(actor, ref).filter(one -> one.runBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor does not run it, and once it has begun or was cancelled
    TrainingSession planned(Actor actor, Ref ref) {
        var it = run(actor, ref);
        if (it.state() != SessionState.PLANNED) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// The session with this key.
    public Optional<TrainingSession> session(Actor actor, UUID id) {
        return db.sql(SESSION + " where s.id = :id")
                .param("id", id)
                .query(RecordMapper.of(TrainingSession.class))
                .optional();
    }

    /// The sessions to come, the next first; and those that run now.
    List<TrainingSession> toCome(Actor actor, Instant now) {
        return db.sql(SESSION
                        + " where s.ends_at > :now and s.state in ('PLANNED', 'RUNNING') order by s.starts_at, s.ref")
                .paramSource(RecordParameters.none().with("now", now))
                .query(RecordMapper.of(TrainingSession.class))
                .list();
    }

    /// The sessions that are over or were cancelled, the last first.
    List<TrainingSession> past(Actor actor, Instant now) {
        return db.sql(
                        SESSION
                                + " where s.ends_at <= :now or s.state in ('ENDED', 'CANCELLED') order by s.starts_at desc, s.ref limit 200")
                .paramSource(RecordParameters.none().with("now", now))
                .query(RecordMapper.of(TrainingSession.class))
                .list();
    }

    /// What the person is to sessions, by the key of the session.
    Map<UUID, EnrolmentState> own(Actor.Person actor) {
        var own = new HashMap<UUID, EnrolmentState>();
        db.sql("select session, state from training.enrolment where person = :me")
                .param("me", actor.id())
                .query(row -> {
                    own.put(row.getObject("session", UUID.class), EnrolmentState.valueOf(row.getString("state")));
                });
        return own;
    }

    /// Who leads a session, by name.
    List<SessionDetails.Trainer> trainers(Actor actor, UUID session) {
        return db.sql("""
                select person, person_name as name from training.session_trainer
                 where session = :session and ended_at is null order by lower(person_name), person
                """)
                .param("session", session)
                .query(RecordMapper.of(SessionDetails.Trainer.class))
                .list();
    }

    /// One enrolment that the actor may see.
    Optional<Enrolment> enrolment(Actor actor, UUID id) {
        return db.sql(ENROLMENT + " where e.id = :id")
                .param("id", id)
                .query(RecordMapper.of(Enrolment.class))
                .optional();
    }

    /// The reference of the pack that a session uses, for those who run workshops.
    String packRef(Actor actor, TrainingSession it) {
        return db.sql("select ref from training.pack where id = :id")
                .param("id", it.pack())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// One enrolment, where the actor took the place for a colleague.
    Optional<Enrolment> takenBy(Actor.Person actor, UUID id) {
        return db.sql(ENROLMENT + " where e.id = :id and e.enrolled_by = :me")
                .param("id", id)
                .param("me", actor.id())
                .query(RecordMapper.of(Enrolment.class))
                .optional();
    }

    /// What happened to a session, the latest first.
    List<TimelineEntry> timeline(Actor actor, UUID session) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words
                  from training.session_event where session = :session order by at desc, id
                """, RecordParameters.none().with("session", session));
    }

    /// Who takes part, by name: all of them for those who run the session, else the actor alone.
    public List<Enrolment> enrolments(Actor actor, UUID session) {
        return db.sql(ENROLMENT + " where e.session = :session order by lower(e.name), e.id")
                .param("session", session)
                .query(RecordMapper.of(Enrolment.class))
                .list();
    }
}
