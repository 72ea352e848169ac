package waymark.concerns.patterns;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Counts at night what came in: survey responses are added up and then deleted, so that none can be read by
/// itself; of a report the area, the month and the outcome remain.
@Repository
public class PatternTally {

    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    private final JdbcClient db;

    PatternTally(JdbcClient db) {
        this.db = db;
    }

    @Configuration(proxyBeanMethods = false)
    static class EachNight {

        @Bean
        Job patternsCounted(PatternTally tally) {
            return Job.daily(NIGHT, "Patterns counted", tally::count);
        }
    }

    /// Idempotent: counting twice changes nothing.
    @Transactional
    public void count(Actor system) {
        sheets(system);
        reports(system);
    }

    /// True if nothing was ever counted.
    @Transactional(readOnly = true)
    public boolean empty(Actor system) {
        return db.sql("select not exists (select from concerns.report_pattern)")
                .query(Boolean.class)
                .single();
    }

    /// Records reports of a past month as if they had been counted then, for the demonstration.
    @Transactional
    public void remember(Actor system, String area, LocalDate month, String outcome, int reports) {
        db.sql("""
                insert into concerns.report_pattern (report, area, month, outcome)
                select gen_random_uuid(), :area, :month, :outcome from generate_series(1, :reports)
                """)
                .param("area", area)
                .param("month", month)
                .param("outcome", outcome)
                .param("reports", reports)
                .update();
    }

    private void sheets(Actor system) {
        db.sql("""
                with gone as (delete from concerns.survey_sheet returning survey, area, place, month, answers),
                     counted as (
                       select survey, area, place, month, '' as question, '' as answer, count(*) as sheets
                         from gone group by survey, area, place, month
                       union all
                       select survey, '', '', month, split_part(said, ':', 1), split_part(said, ':', 2), count(*)
                         from gone, unnest(answers) as said
                        group by survey, month, said)
                insert into concerns.survey_tally (survey, area, place, month, question, answer, sheets)
                select survey, area, place, month, question, answer, sheets from counted
                on conflict (survey, area, place, month, question, answer)
                do update set sheets = survey_tally.sheets + excluded.sheets
                """).update();
    }

    private void reports(Actor system) {
        db.sql("""
                insert into concerns.report_pattern (report, area, month, outcome)
                select id, area, date_trunc('month', received)::date, coalesce(outcome, '') from concerns.report
                on conflict (report) do update set area = excluded.area, outcome = excluded.outcome
                 where (report_pattern.area, report_pattern.outcome) is distinct from (excluded.area, excluded.outcome)
                """).update();
    }
}
