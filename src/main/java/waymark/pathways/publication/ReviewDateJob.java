package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.pathways.PathwayReviewDue;
import waymark.pathways.editions.PathwaySettingRows;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;

/// Finds the editions in force whose review is due, once a day. Each is announced some days before, on the
/// day itself, and then every week until it is reviewed.
@Repository
@Transactional
public class ReviewDateJob {

    private final JdbcClient db;
    private final PathwaySettingRows settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDateJob(JdbcClient db, PathwaySettingRows settings, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Announces the reviews to be reminded of today, and answers how many there were.
    public int chase(Actor actor) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select p.ref, p.code, coalesce(p.area, '') as area, e.review_by as by
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 where e.state = 'published'
                   and (e.review_by = cast(:today as date) + cast(:days as int)
                        or (e.review_by <= :today and (cast(:today as date) - e.review_by) % 7 = 0))
                 order by p.ref
                """)
                .param("today", today)
                .param("days", settings.on(actor, today).chaseDays())
                .query(RecordMapper.of(PathwayReviewDue.class))
                .list();
        due.forEach(events::publishEvent);
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job pathwayReviews(ReviewDateJob reviews) {
            return Job.daily(LocalTime.of(6, 20), "Pathway reviews", reviews::chase);
        }
    }
}
