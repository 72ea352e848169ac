package waymark.pathways.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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

/// Reminds the owners of policy change items: once when the due date comes near, on the day itself, and then
/// every week until the item is closed, also where the clock stood still on the day on which that was to be.
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

    private static final int WEEK = 7;

    /// So much of a title that what follows it is not cut off.
    private static final int TITLE = 150;

    private record Due(UUID id, Ref change, String affected, String title, UUID owner, LocalDate by) {

        /// The same words all the while that nobody is told again: before, in the week from the day, and in
        /// each week after it.
        String text(LocalDate today) {
            long weeks = Math.floorDiv(ChronoUnit.DAYS.between(by, today), WEEK);
            var what =
                    "“%s” (%s)".formatted(title.length() > TITLE ? title.substring(0, TITLE) + "…" : title, affected);
            var when = "policy change %s by %s".formatted(change, Dates.day(by, Locale.UK));
            if (weeks < 1) {
                return what + (by.isAfter(today) ? " will have to follow " : " is to follow ") + when;
            }
            return "%s is overdue: it was to follow %s, %d %s ago"
                    .formatted(what, when, weeks, weeks == 1 ? "week" : "weeks");
        }
    }

    /// Reminds every owner whose item is due or will be soon, and answers how many items there are.
    int chase(Actor actor) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select i.id, i.change, coalesce(i.pathway, i.action) as affected, i.title, i.owner, i.due as by
                  from pathways.policy_item i
                 where i.state = 'to_do'
                   and i.due <= cast(:today as date) + cast(:days as int)
                 order by i.due, i.title
                """)
                .param("today", today)
                .param("days", settings.on(actor, today).policyDays())
                .query(RecordMapper.of(Due.class))
                .list();
        due.forEach(one -> notices.tellOnce(
                actor, List.of(one.owner()), one.text(today), PolicyNotifier.path(one.change(), one.id())));
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
