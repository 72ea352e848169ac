package waymark.campaigns.toolkits;

import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Adds up at night how often each file was taken by day, and deletes the single marks: what remains says nothing of an
/// order in which people came.
@Repository
class DownloadTally {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    private final JdbcClient db;
    private final Audit audit;

    DownloadTally(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class EachNightOfDownloads {

        @Bean
        Job downloadsCounted(DownloadTally tally) {
            return Job.daily(NIGHT, "Downloads counted", tally::count);
        }
    }

    /// Marks of a file that is not there any more are deleted too.
    @Transactional
    public void count(Actor system) {
        int days = db.sql("""
                with gone as (delete from campaigns.download_mark returning file, day)
                insert into campaigns.download_day (file, day, times)
                select g.file, g.day, count(*) from gone g join campaigns.toolkit_file f on f.id = g.file group by g.file, g.day
                on conflict (file, day) do update set times = download_day.times + excluded.times
                """).update();
        if (days > 0) {
            audit.changed(system, "count_downloads", "downloads", 0, List.of("times"));
        }
    }
}
