package waymark.support.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Safety actions and reviews of risk that are due within two days, for the people who work on the case. Tasks
/// name nobody.
@Repository
@Transactional(readOnly = true)
class CaseRiskTasks implements TaskProvider {

    private static final int AHEAD_DAYS = 2;

    private final JdbcClient db;
    private final Clock clock;

    CaseRiskTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
            select w.ref, min(r.action_by) filter (where r.level = 'HIGH') as action_by, min(r.next_review) as next_review
              from (select distinct case_id, ref from cases_open.working_member where person = :me and state = 'open') w
              join lateral (select distinct on (a.subject) a.level, a.action_by, a.next_review
                              from support.risk_assessment a where a.case_id = w.case_id
                             order by a.subject, a.number desc) r on true
             group by w.ref
            having min(r.action_by) filter (where r.level = 'HIGH') <= :until or min(r.next_review) <= :until
            """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("until", LocalDate.now(clock).plusDays(AHEAD_DAYS)))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var path = "/cases/%s/risk".formatted(ref);
                    var action = row.getObject("action_by", LocalDate.class);
                    var review = row.getObject("next_review", LocalDate.class);
                    return action != null && !action.isAfter(review)
                            ? new Task("Do the safety action in case " + ref, "A risk is high", path, action)
                            : new Task("Review the risks in case " + ref, "", path, review);
                })
                .list();
    }
}
