package waymark.conferences.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Open actions for those who do them: an immediate one before everything else, the others a week before their day.
/// Tasks say references and name nobody.
@Repository
@Transactional(readOnly = true)
class ConferenceActionTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    ConferenceActionTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.ATTEND_CONFERENCES)) {
            return List.of();
        }
        return db.sql("""
                select a.ref, i.ref as item, a.due_on, a.immediate
                  from conferences.action a
                  join conferences.item i on i.id = a.item
                 where a.organisation = :organisation and a.state = 'OPEN' and (a.person = :me or a.person is null)
                   and (a.immediate or a.due_on <= :until)
                 order by a.due_on, a.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("organisation", actor.organisation())
                        .with("me", actor.id())
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) -> task(
                        new Ref(row.getString("ref")),
                        new Ref(row.getString("item")),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("immediate")))
                .list();
    }

    private static Task task(Ref ref, Ref item, LocalDate due, boolean immediate) {
        var path = ConferenceAction.path(item, ref);
        return immediate
                ? Task.before(
                        new Deadline(null, true),
                        "Do the immediate action %s".formatted(ref),
                        "It keeps somebody safe and does not wait for the meeting about %s".formatted(item),
                        path)
                : new Task("Do the action %s".formatted(ref), "Agreed about %s".formatted(item), path, due);
    }
}
