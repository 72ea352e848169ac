package waymark.rights.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Cases at their end that a side has not decided about and nothing stops, and holds to be reviewed, by reference.
@Repository
@Transactional(readOnly = true)
class RetentionTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    RetentionTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        boolean governance = actor.may(Permission.MANAGE_RETENTION);
        boolean manager = actor.may(Permission.SUPERVISE_CASES);
        if (!governance && !manager && !actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                select r.ref, r.ends_on as due, false as hold from rights.retention r
                 where r.ends_on <= :today
                   and not exists (select from rights.hold h where h.case_id = r.case_id and h.lifted_on is null)
                   and not rights.asked(r.case_id)
                   and not exists (
                     select from rights.erasure_decision d
                      where d.case_id = r.case_id and d.side = :side
                        and (d.decided_at at time zone 'Europe/London')::date >= r.ends_on)
                union all
                select h.ref, h.review_on, true from rights.hold h
                 where :governance and h.lifted_on is null and h.review_on <= :today
                 order by 2, 1 limit 50
                """)
                .param("today", LocalDate.now(clock))
                .param("side", governance ? Side.GOVERNANCE.code() : Side.CASEWORK.code())
                .param("governance", governance)
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    return new Task(
                            row.getBoolean("hold")
                                    ? "Review the hold on erasing case " + ref
                                    : "Decide whether case %s is erased".formatted(ref),
                            row.getBoolean("hold") ? "A hold stays until somebody lifts it" : "It came to its end",
                            governance
                                    ? "/retention/" + ref
                                    : manager ? "/retention/casework/" + ref : "/cases/%s/retention".formatted(ref),
                            row.getObject("due", LocalDate.class));
                })
                .list();
    }
}
