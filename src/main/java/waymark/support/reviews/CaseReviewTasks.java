package waymark.support.reviews;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Review meetings of the coming week and those that were not held, for who works on the case. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class CaseReviewTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    CaseReviewTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                select c.ref, r.id, r.on_day
                  from cases_open.own_case c
                  join support.review_meeting r on r.case_id = c.case_id and r.state = 'planned' and r.on_day <= :until
                 where c.state = 'open' and c.capacity in ('owner', 'worker')
                """)
                .param("until", LocalDate.now(clock).plusDays(AHEAD))
                .query((row, _) -> new Task(
                        "Hold the review meeting: case " + row.getString("ref"),
                        "Ask each member what they bring, and the person what they think",
                        "/cases/%s/reviews/%s".formatted(row.getString("ref"), row.getString("id")),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
