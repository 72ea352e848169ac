package waymark.contacts.posts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.WorkingDays;
import waymark.web.jobs.Job;

/// When nobody answers for a point of contact in the coming fortnight, worked out once for all who ask. The
/// database throws it away in the transaction that changes hours, cover, absences or people; within a
/// minute it is here again, and until then each reader works it out. A new day is worked out as it begins.
@Repository
class DutyGaps {

    private final JdbcClient db;
    private final Clock clock;

    DutyGaps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        Job gapsOfDuty(DutyGaps gaps) {
            return Job.every(Duration.ofMinutes(1), "Gaps of duty", gaps::workOut);
        }
    }

    /// Works it out where it is not there for today. Nobody may be changing what it follows from meanwhile:
    /// the change would be committed after it was read, and the old answer after the change had thrown it
    /// away.
    @Transactional
    public void workOut(Actor actor) {
        var today = LocalDate.now(clock);
        var holidays = WorkingDays.holidaysOfFortnight(today);
        if (known(today, holidays)) {
            return;
        }
        db.sql("lock table directory.duty_gap in share row exclusive mode").update();
        db.sql("delete from directory.duty_gap").update();
        db.sql("""
                insert into directory.duty_gap (first_day, last_day, holidays, posts, times)
                select :first, :last, cast(:holidays as date[]),
                       coalesce(array_agg(g.post), '{}'), coalesce(array_agg(g.times), '{}')
                  from directory.gaps(:first, :last, cast(:holidays as date[])) g
                 where not isempty(g.times)
                """)
                .param("first", today)
                .param("last", today.plusDays(PostLists.DAYS_AHEAD))
                .param("holidays", holidays)
                .update();
    }

    private boolean known(LocalDate today, String[] holidays) {
        return db.sql("""
                select exists (
                  select from directory.duty_gap where first_day = :first and holidays = cast(:holidays as date[]))
                """)
                .param("first", today)
                .param("holidays", holidays)
                .query(Boolean.class)
                .single();
    }
}
