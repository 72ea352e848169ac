package waymark.cases.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.rules.NrmState;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Dates in the NRM that are near or past, in the cases of the reader. By reference: the home page names
/// nobody. Before somebody turns 18 the part that records consent asks; from the birthday on it is asked here
/// too.
@Repository
@Transactional(readOnly = true)
class NrmTasks implements TaskProvider {

    private static final int AHEAD = 14;

    private final JdbcClient db;
    private final ClockWall wall;
    private final Clock clock;

    NrmTasks(JdbcClient db, ClockWall wall, Clock clock) {
        this.db = db;
        this.wall = wall;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var tasks = new ArrayList<Task>();
        db.sql("""
                select p.ref, p.case_id, p.person_in_case, p.state, p.next_on, p.next_clock, c.ref as case_ref, k.wrapped,
                       i.version as person_version, ask.name as question,
                       case when ask.name is not null then i.sealed end as sealed
                  from cases.nrm_process p
                  join cases.case_record c on c.id = p.case_id
                  join cases.case_key k on k.case_id = c.id
                  join cases.person_in_case i on i.id = p.person_in_case
                  left join lateral (
                    select r.name from cases.clock_rule r
                     where r.kind = 'PROMPT' and 'BIRTHDAY_18' = any(r.starts) and coalesce(r.until_day >= :today, true)
                       and coalesce(r.from_day <= :today, true) and p.referred_as <> 'ADULT'
                       and not jsonb_exists_any(p.points, r.stops)
                     order by r.from_day desc nulls last limit 1) ask on true
                 where p.state not in ('CLOSED', 'WITHDRAWN')
                   and (p.next_on <= :until or ask.name is not null)
                   and p.case_id in (select m.case_id from cases.member m
                                      where m.person = :me and m.capacity in ('owner', 'worker') and m.ended_at is null
                                        and m.from_day <= :today and coalesce(m.until_day >= :today, true))
                 order by p.next_on, p.ref
                """)
                .param("me", actor.id())
                .param("today", today)
                .param("until", today.plusDays(AHEAD))
                .query(row -> {
                    add(tasks, row, today);
                });
        return tasks;
    }

    private void add(List<Task> tasks, ResultSet row, LocalDate today) throws SQLException {
        var caseRef = row.getString("case_ref");
        var path = "/cases/%s/nrm/%s".formatted(caseRef, row.getString("ref"));
        var next = row.getObject("next_on", LocalDate.class);
        if (next != null && !next.isAfter(today.plusDays(AHEAD))) {
            var what = "%s, case %s".formatted(row.getString("next_clock"), caseRef);
            var state = NrmState.valueOf(row.getString("state")).words();
            tasks.add(
                    next.isBefore(today)
                            ? Task.afterAim("After the target", what, state, path, next)
                            : new Task(what, state, path, next));
        }
        var birthday = wall.turns18(row);
        if (birthday != null && !birthday.isAfter(today)) {
            tasks.add(Task.afterAim(
                    "Not answered",
                    "%s, case %s".formatted(row.getString("question"), caseRef),
                    "Ask until it is answered",
                    path,
                    birthday));
        }
    }
}
