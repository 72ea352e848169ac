package waymark.support.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Reminds who does an action of a plan on its day, and once a week while it is late. A reminder says the
/// reference of the case and nothing else.
@Component
class PlanReminderJob {

    static final String NAME = "Actions of plans that are due";

    private static final int EVERY = 7;

    private record Due(UUID id, UUID owner, String ref) {}

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Clock clock;

    PlanReminderJob(JdbcClient db, NoticeApi notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job remindOfPlanActions(PlanReminderJob job) {
            return Job.daily(LocalTime.of(7, 45), NAME, job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select a.id, a.owner, c.ref
                  from support.plan_action a
                  join cases_open.case_file c on c.id = a.case_id and c.state = 'open'
                 where a.state = 'open' and a.owner is not null and a.due <= :today
                   and coalesce(a.reminded_on <= :before, true)
                 order by a.due, c.ref, a.id
                """)
                .param("today", today)
                .param("before", today.minusDays(EVERY))
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class), row.getObject("owner", UUID.class), row.getString("ref")))
                .list();
        for (var one : due) {
            notices.remindByItself(
                    clockwork,
                    one.owner(),
                    "An action in the plan of %s is due".formatted(one.ref()),
                    "/cases/%s/plan/actions/%s".formatted(one.ref(), one.id()));
            db.sql("update support.plan_action set reminded_on = :today where id = :id")
                    .param("today", today)
                    .param("id", one.id())
                    .update();
        }
    }
}
