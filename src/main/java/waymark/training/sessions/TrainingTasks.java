package waymark.training.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Invitations to answer; and, for those who run workshops: sessions that are over without a record of who
/// came, and packs that wait for a second person.
@Repository
@Transactional(readOnly = true)
class TrainingTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    TrainingTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select 'answer' as kind, s.ref, s.title, (s.starts_at at time zone 'Europe/London')::date as day
                  from training.enrolment e
                  join training.session s on s.id = e.session
                 where e.person = :me and e.state = 'INVITED' and s.state = 'PLANNED' and s.starts_at > :now
                union all
                select 'record', s.ref, s.title, (s.starts_at at time zone 'Europe/London')::date
                  from training.session s
                 where s.state in ('PLANNED', 'RUNNING', 'ENDED') and s.ends_at < :now and s.taken > 0
                   and s.ends_at > cast(:now as timestamptz) - interval '60 days'
                   and (:all or s.area = any (:areas))
                   and (exists (select from training.session_trainer t
                                 where t.session = s.id and t.person = :me and t.ended_at is null)
                     or not exists (select from training.session_trainer t where t.session = s.id and t.ended_at is null))
                   and not exists (select from training.enrolment e where e.session = s.id and e.attended is not null)
                union all
                select 'review', p.ref, v.title, null
                  from training.pack_version v
                  join training.pack p on p.id = v.pack
                 where v.state = 'IN_REVIEW' and (:all or v.area = any (:areas)) and not :me = any (v.writers)
                 order by ref
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("all", actor.may(Permission.RUN_TRAINING, Scope.PARTNERSHIP))
                        .with("areas", actor.areas(Permission.RUN_TRAINING))
                        .with("now", clock.instant()))
                .query(TrainingTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        var title = row.getString("title");
        return switch (row.getString("kind")) {
            case "answer" ->
                new Task(
                        "Answer the invitation: " + title,
                        "Say whether you come to the workshop",
                        "/training/sessions/" + ref,
                        row.getObject("day", LocalDate.class));
            case "record" ->
                new Task(
                        "Record who came: " + title,
                        "The workshop is over",
                        "/training/sessions/%s/attendance".formatted(ref),
                        null);
            default ->
                new Task(
                        "Review the workshop pack: " + title,
                        "It waits for a second person",
                        "/training/packs/%s/review".formatted(ref),
                        null);
        };
    }
}
