package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.pathways.editions.PathwaySettingRows;
import waymark.web.Dates;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Reminds the owners of policy change items, once a day: when the due date comes near, on the day itself,
/// and then every week until the item is closed.
@Repository
@Transactional
class PolicyItemJob {

    private final JdbcClient db;
    private final PathwaySettingRows settings;
    private final NoticeApi notices;
    private final Clock clock;

    PolicyItemJob(JdbcClient db, PathwaySettingRows settings, NoticeApi notices, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
    }

    private record Due(UUID id, Ref change, String title, UUID owner, LocalDate by) {}

    /// Reminds every owner whose item is due a reminder today, and answers how many items there were.
    int chase(Actor actor) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select i.id, i.change, i.title, i.owner, i.due as by
                  from pathways.policy_item i
                 where i.state = 'to_do'
                   and (i.due = cast(:today as date) + cast(:days as int)
                        or (i.due <= :today and (cast(:today as date) - i.due) % 7 = 0))
                 order by i.due, i.title
                """)
                .param("today", today)
                .param("days", settings.on(actor, today).policyDays())
                .query(RecordMapper.of(Due.class))
                .list();
        due.forEach(one -> notices.tell(
                actor,
                List.of(one.owner()),
                (one.by().isBefore(today)
                                ? "“%s” is overdue: it was to follow policy change %s by %s"
                                : "“%s” is to follow policy change %s by %s")
                        .formatted(one.title(), one.change(), Dates.day(one.by(), Locale.UK)),
                PolicyNotifier.path(one.change(), one.id())));
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job policyItemsDue(PolicyItemJob watch) {
            return Job.daily(LocalTime.of(6, 25), "Policy changes", watch::chase);
        }
    }
}
