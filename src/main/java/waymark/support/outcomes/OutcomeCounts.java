package waymark.support.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.web.Clocks;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// How many people say that an outcome is better, the same or worse for them than at the start. Counted once for each
/// quarter that has ended: counts that moved with every conversation would tell what one person said.
@Repository
@Transactional(readOnly = true)
class OutcomeCounts {

    /// The quarters of the year end with March, June, September and December for every partnership.
    private static final int FIRST_MONTH = 4;

    /// How somebody's own rating changed.
    enum Change {
        BETTER("Better"),
        SAME("The same"),
        WORSE("Worse");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// A count that the reader may see, before disclosure control.
    record Row(String organisation, String outcome, Change change, LocalDate untilDay, int count) {}

    private final JdbcClient db;
    private final Clock clock;

    OutcomeCounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job outcomeCounting(OutcomeCounts counts) {
            return Job.daily(LocalTime.of(4, 50), "Counts of outcomes", counts::count);
        }
    }

    /// The last day of the quarter that has ended.
    static LocalDate until(LocalDate today) {
        return Quarter.holding(today, FIRST_MONTH).firstDay(FIRST_MONTH).minusDays(1);
    }

    /// The counts of the newest quarter.
    List<Row> newest() {
        return db.sql("""
            select organisation, outcome, change, until_day, count from support.outcome_count
             where until_day = (select max(until_day) from support.outcome_count)
             order by organisation, outcome, change
            """).query(RecordMapper.of(Row.class)).list();
    }

    /// Counts the quarter that has ended, where that was not done yet. Between the first finished time and the last
    /// one, own ratings only, of people who agreed to figures.
    @Transactional
    void count(Actor system) {
        var until = until(LocalDate.now(clock));
        var counted = db.sql("select exists (select from support.outcome_count where until_day = :until)")
                .param("until", until)
                .query(Boolean.class)
                .single();
        if (counted) {
            return;
        }
        Map<String, Map<String, Map<Change, Integer>>> counts = new TreeMap<>();
        db.sql("""
            select f.organisation, o.outcome, o.first, o.last
              from cases_open.agreed_to_figures f
              join lateral (
                select r.outcome, (array_agg(r.rating order by v.number))[1] as first,
                       (array_agg(r.rating order by v.number desc))[1] as last, count(*) as times
                  from support.outcome_rating r
                  join support.outcome_review v on v.id = r.review and v.state = 'DONE' and v.at < :end
                 where r.case_id = f.case_id and r.source = 'PERSON' and r.rating is not null and r.at < :end
                 group by r.outcome) o on o.times > 1
            """)
                .paramSource(RecordParameters.none()
                        .with(
                                "end",
                                until.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant()))
                .query(row -> {
                    counts.computeIfAbsent(row.getString("organisation"), _ -> new TreeMap<>())
                            .computeIfAbsent(row.getString("outcome"), _ -> new EnumMap<>(Change.class))
                            .merge(change(row.getInt("first"), row.getInt("last")), 1, Integer::sum);
                });
        counts.forEach((organisation, outcomes) -> outcomes.forEach((outcome, changes) -> {
            for (var change : Change.values()) {
                db.sql("""
                    insert into support.outcome_count (organisation, outcome, change, until_day, count)
                    values (:organisation, :outcome, :change, :until, :count)
                    """)
                        .paramSource(RecordParameters.none()
                                .with("organisation", organisation)
                                .with("outcome", outcome)
                                .with("change", change)
                                .with("until", until)
                                .with("count", changes.getOrDefault(change, 0)))
                        .update();
            }
        }));
    }

    private static Change change(int first, int last) {
        return last > first ? Change.BETTER : last < first ? Change.WORSE : Change.SAME;
    }
}
