package waymark.cases.children;

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

/// Reminds who answers for a case, once for each day that is set, that a step for a child is due. A reminder
/// says the reference of the case and nothing else.
@Component
class ChildReminderJob {

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Clock clock;

    ChildReminderJob(JdbcClient db, NoticeApi notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job remindOfChildSteps(ChildReminderJob job) {
            return Job.daily(LocalTime.of(7, 40), "Steps for a child that are due", job::run);
        }
    }

    private record Due(UUID id, String ref, UUID owner) {}

    @Transactional
    void run(Actor clockwork) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select s.id, c.ref, c.owner
                  from cases.child_step s
                  join cases.case_record c on c.id = s.case_id and c.state = 'open'
                   and (c.route in ('CHILD', 'MAYBE_CHILD') or c.under_18)
                 where s.due_on <= :today and s.reminded_on is null
                 order by s.due_on, c.ref
                """)
                .param("today", today)
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class), row.getString("ref"), row.getObject("owner", UUID.class)))
                .list();
        for (var one : due) {
            notices.remindByItself(
                    clockwork,
                    one.owner(),
                    "Something is due today in case %s".formatted(one.ref()),
                    "/cases/%s/child".formatted(one.ref()));
            db.sql("update cases.child_step set reminded_on = :today where id = :id")
                    .param("today", today)
                    .param("id", one.id())
                    .update();
        }
    }
}
