package waymark.cases.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Children who are not referred to social care yet, and steps whose answer is to be asked for, by the
/// reference of the case and nothing else.
@Repository
@Transactional(readOnly = true)
class ChildTasks implements TaskProvider {

    private static final int AHEAD = 3;

    private final JdbcClient db;
    private final Clock clock;

    ChildTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                with mine as (
                  select c.id, c.ref, c.opened_on
                    from cases.member m
                    join cases.case_record c on c.id = m.case_id and c.state = 'open'
                   and (c.route in ('CHILD', 'MAYBE_CHILD') or c.under_18)
                   where m.person = :me and m.ended_at is null and m.capacity in ('owner', 'worker')
                     and m.from_day <= :today and coalesce(m.until_day >= :today, true))
                select c.ref, 'SOCIAL_CARE' as step, false as begun, c.opened_on as due_on
                  from mine c
                 where not exists (select from cases.child_step s
                                    where s.case_id = c.id and s.step = 'SOCIAL_CARE' and s.state <> 'open')
                union all
                select c.ref, s.step, true, s.due_on
                  from mine c join cases.child_step s on s.case_id = c.id
                 where s.due_on <= :until
                 order by due_on, ref
                """)
                .param("me", actor.id())
                .param("today", LocalDate.now(clock))
                .param("until", LocalDate.now(clock).plusDays(AHEAD))
                .query((row, _) -> {
                    var step = ChildStep.valueOf(row.getString("step"));
                    var ref = row.getString("ref");
                    boolean begun = row.getBoolean("begun");
                    return new Task(
                            begun
                                    ? "Follow up a step for the child in case " + ref
                                    : "Refer the child in case %s to children’s social care".formatted(ref),
                            begun ? step.title() : "The council leads for a child",
                            "/cases/%s/child/%s".formatted(ref, step.path()),
                            row.getObject("due_on", LocalDate.class));
                })
                .list();
    }
}
