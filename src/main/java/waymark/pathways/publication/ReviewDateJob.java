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

/// Finds the editions in force whose review is due, once a day, from some days before until it is reviewed.
/// Who hears of it is told once before, on the day itself, and then every week: also where the clock stood
/// still on the day on which that was to be.
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

    /// Announces the reviews that are due or will be soon, and answers how many there are.
    public int chase(Actor actor) {
        var today = LocalDate.now(clock);
        var due = db.sql("""
                select p.ref, p.code, coalesce(p.area, '') as area, e.review_by as by
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 where e.state = 'published'
                   and e.review_by <= cast(:today as date) + cast(:days as int)
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
