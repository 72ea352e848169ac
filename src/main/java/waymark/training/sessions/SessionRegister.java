package waymark.training.sessions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Records who came.
@Repository
class SessionRegister {

    private final JdbcClient db;
    private final Audit audit;
    private final SessionSaves saves;
    private final Clock clock;

    SessionRegister(JdbcClient db, Audit audit, SessionSaves saves, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.saves = saves;
        this.clock = clock;
    }

    /// Records whether people came; who is not named stays as they were. A session whose time is over has ended
    /// with it.
    ///
    /// @param came by the key of the enrolment
    @Transactional
    public void record(Actor actor, TrainingSession it, Map<UUID, Boolean> came) {
        var answers = List.copyOf(came.entrySet());
        int rows = db.sql("""
                update training.enrolment e set attended = x.came::boolean, version = version + 1
                  from unnest(:keys::text[], :came::text[]) as x (id, came)
                 where e.id = x.id::uuid and e.session = :session and e.state = 'ENROLLED'
                   and e.attended is distinct from x.came::boolean
                """)
                .paramSource(RecordParameters.none()
                        .with("session", it.id())
                        .with(
                                "keys",
                                answers.stream()
                                        .map(one -> one.getKey().toString())
                                        .toList())
                        .with(
                                "came",
                                answers.stream()
                                        .map(one -> one.getValue().toString())
                                        .toList()))
                .update();
        if (rows > 0) {
            audit.changed(actor, "record_workshop_attendance", it.ref().value(), it.version(), List.of("attended"));
        }
        if (it.state() == SessionState.PLANNED && it.endsAt().isBefore(clock.instant())) {
            saves.end(actor, it);
        }
    }
}
