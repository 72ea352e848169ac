package waymark.support.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Actions for those who do them, and reviews for those who own the case. Tasks say the reference of the case
/// and the part of life, and name nobody.
@Repository
@Transactional(readOnly = true)
class PlanTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    PlanTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                with mine as materialized (
                  select id, ref from cases_open.case_file where owner = :me and state = 'open')
                select 'action' as kind, c.ref, a.id::text as id, n.domain, a.due
                  from support.plan_action a
                  join support.need n on n.id = a.need
                  join cases_open.case_file c on c.id = a.case_id and c.state = 'open'
                 where a.owner = :me and a.state = 'open' and a.due <= :until
                union all
                select 'need', m.ref, '', n.domain, n.review_on
                  from mine m join support.need n on n.case_id = m.id and n.review_on <= :until
                union all
                select 'review', m.ref, '', null, p.review_on
                  from mine m join support.plan p on p.case_id = m.id and p.review_on <= :until
                 order by due, ref, id
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) -> task(
                        row.getString("kind"),
                        row.getString("ref"),
                        row.getString("id"),
                        row.getString("domain"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static Task task(String kind, String ref, String action, @Nullable String domain, LocalDate due) {
        var path = "/cases/%s/plan".formatted(ref);
        if (domain == null) {
            return new Task("Review the plan of support in case " + ref, "", path + "/review", due);
        }
        var of = Domain.valueOf(domain);
        return kind.equals("need")
                ? new Task("Review a need in case " + ref, of.title(), path + "/needs/" + of.path(), due)
                : new Task(
                        "Do an action of the plan in case " + ref,
                        of.title(),
                        "%s/actions/%s/result".formatted(path, action),
                        due);
    }
}
