package waymark.support.signoff;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// What waits for a second person who may decide it, in the cases that they open. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class SignOffTasks implements TaskProvider {

    private final JdbcClient db;

    SignOffTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(SUPERVISE_CASES)) {
            return List.of();
        }
        return db.sql("""
                select c.ref, s.id, s.kind, (s.asked_at at time zone 'Europe/London')::date as asked_on
                  from cases_open.own_case c
                  join support.sign_off s on s.case_id = c.case_id and s.asked_by <> :me
                 where (select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || c.organisation]
                   and not exists (select from support.sign_off_decision d where d.sign_off = s.id)
                """)
                .param("me", actor.id())
                .query((row, _) -> new Task(
                        "Approve or send back: case " + row.getString("ref"),
                        SignOffKind.valueOf(row.getString("kind")).title(),
                        "/cases/%s/sign-offs/%s".formatted(row.getString("ref"), row.getString("id")),
                        row.getObject("asked_on", LocalDate.class).plusDays(7)))
                .list();
    }
}
