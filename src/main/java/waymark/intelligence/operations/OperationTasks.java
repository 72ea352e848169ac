package waymark.intelligence.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// What waits about operations: an answer and a task of a partner; for a lead, what is near, the decision, the outcome
/// and the debrief. By reference only.
@Repository
@Transactional(readOnly = true)
class OperationTasks implements TaskProvider {

    private static final int SOON = 7;

    private final JdbcClient db;
    private final Clock clock;

    OperationTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select case p.answer when '' then 'answer' else 'task' end as what, o.ref, p.id::text as id, p.due_on as due
                  from intelligence.operation_partner p join intelligence.operation o on o.id = p.operation
                 where p.person = :me and p.ended_on is null and p.answer in ('', 'ACCEPTED') and o.state in ('PLANNED', 'READY', 'GO')
                union all
                select 'near', o.ref, c.ref, o.starts_on
                  from intelligence.event_conflict c join intelligence.operation o on o.id = c.operation
                 where o.lead = :me and c.ended_at is null and c.acknowledged_at is null and o.state in ('PLANNED', 'READY', 'GO')
                union all
                select case o.state when 'READY' then 'decide' when 'GO' then 'outcome' else 'debrief' end, o.ref, '',
                       case o.state when 'READY' then o.starts_on when 'GO' then o.ends_on + 1 else o.done_on + 14 end
                  from intelligence.operation o
                 where o.lead = :me and ((o.state = 'READY' and o.starts_on <= :soon) or (o.state = 'GO' and o.ends_on < :today)
                   or o.state = 'DONE')
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("today", LocalDate.now(clock))
                        .with("soon", LocalDate.now(clock).plusDays(SOON)))
                .query(OperationTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        var path = "/intelligence/operations/" + ref;
        var due = row.getObject("due", LocalDate.class);
        return switch (row.getString("what")) {
            case "answer" ->
                new Task(
                        "Say whether you can take part in " + ref,
                        "The lead needs your answer",
                        "%s/partners/%s/answer".formatted(path, row.getString("id")),
                        due);
            case "task" ->
                new Task(
                        "Do your task in " + ref,
                        "Say when it is done",
                        "%s/partners/%s/answer".formatted(path, row.getString("id")),
                        due);
            case "near" ->
                new Task(
                        "Call about %s, near %s, and acknowledge it".formatted(row.getString("id"), ref),
                        "Something else is planned nearby",
                        path + "/go",
                        due);
            case "decide" -> new Task("Go or no go: " + ref, "It begins soon", path + "/go", due);
            case "outcome" -> new Task("Record the outcome of %s".formatted(ref), "It is over", path + "/outcome", due);
            default ->
                new Task(
                        "Record what was learned in " + ref,
                        "Each lesson becomes an action, or says why not",
                        path + "/debrief",
                        due);
        };
    }
}
