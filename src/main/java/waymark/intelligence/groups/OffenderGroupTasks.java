package waymark.intelligence.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Groups whose plan their lead responsible officer is to look at again; where nobody leads, or once the day
/// is past, every officer of the unit. Only while a purpose is stated, since nothing of intelligence shows
/// without one.
@Repository
@Transactional(readOnly = true)
class OffenderGroupTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    OffenderGroupTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.HANDLE_INTELLIGENCE)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return db.sql("""
                select g.ref, g.review_on from intelligence.offender_group g
                 where g.unit = any ((select intelligence.units())::text[]) and g.state = 'ACTIVE' and g.review_on <= :week
                   and (coalesce(g.lead = :me, true) or g.review_on < :today)
                """)
                .param("week", today.plusWeeks(1))
                .param("today", today)
                .param("me", actor.id())
                .query((row, _) -> new Task(
                        "Review the plan of group %s".formatted(row.getString("ref")),
                        "Its review date has come",
                        "/intelligence/groups/" + row.getString("ref"),
                        row.getObject("review_on", LocalDate.class)))
                .list();
    }
}
