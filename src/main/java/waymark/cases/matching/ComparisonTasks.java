package waymark.cases.matching;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Comparisons that wait for the owner of a case.
@Repository
@Transactional(readOnly = true)
class ComparisonTasks implements TaskProvider {

    private final JdbcClient db;

    ComparisonTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                select s.ref, c.ref as case_ref, s.found_on
                  from cases.case_record c
                  join cases.comparison_side s on s.case_id = c.id and s.told and s.outcome = 'open'
                  left join lateral (
                    select x.verdict from cases.comparison_verdict x
                     where x.side = s.id order by x.number desc limit 1) v on true
                 where c.owner = :me and coalesce(v.verdict in ('reopened', 'undone'), true)
                   and not cases.shut_out_of_other(s.comparison, s.case_id)
                 order by s.found_on, s.ref
                """)
                .param("me", actor.id())
                .query((row, _) -> new Task(
                        "Compare a person, " + row.getString("ref"),
                        "Another case may be about somebody in " + row.getString("case_ref"),
                        "/cases/%s/comparisons/%s".formatted(row.getString("case_ref"), row.getString("ref")),
                        null))
                .list();
    }
}
