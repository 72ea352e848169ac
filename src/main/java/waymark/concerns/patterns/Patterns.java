package waymark.concerns.patterns;

import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// The counts of one year that row-level security lets the reader see. They are exact, so publish them only
/// through [ReleasedPattern].
@Repository
@Transactional(readOnly = true)
class Patterns {

    /// @param month from 1
    record ReportCount(String area, int month, String outcome, long reports) {}

    record SheetCount(String survey, String area, String place, int month, long sheets) {}

    /// How many said yes to a question.
    record YesCount(String survey, String question, long sheets) {}

    private final JdbcClient db;

    Patterns(JdbcClient db) {
        this.db = db;
    }

    List<ReportCount> reports(Actor actor, Year year) {
        return db.sql("""
                select area, extract(month from month)::int as month, outcome, count(*) as reports
                  from concerns.report_pattern where month >= :from and month < :to
                 group by 1, 2, 3
                """)
                .param("from", year.atDay(1))
                .param("to", year.plusYears(1).atDay(1))
                .query((row, number) -> new ReportCount(
                        row.getString("area"), row.getInt("month"), row.getString("outcome"), row.getLong("reports")))
                .list();
    }

    List<SheetCount> sheets(Actor actor, Year year) {
        return db.sql("""
                select survey, area, place, extract(month from month)::int as month, sheets
                  from concerns.survey_tally where question = '' and month >= :from and month < :to
                """)
                .param("from", year.atDay(1))
                .param("to", year.plusYears(1).atDay(1))
                .query((row, number) -> new SheetCount(
                        row.getString("survey"),
                        row.getString("area"),
                        row.getString("place"),
                        row.getInt("month"),
                        row.getLong("sheets")))
                .list();
    }

    List<YesCount> yes(Actor actor, Year year) {
        return db.sql("""
                select survey, question, sum(sheets) as sheets
                  from concerns.survey_tally where answer = 'YES' and month >= :from and month < :to
                 group by 1, 2
                """)
                .param("from", year.atDay(1))
                .param("to", year.plusYears(1).atDay(1))
                .query((row, number) ->
                        new YesCount(row.getString("survey"), row.getString("question"), row.getLong("sheets")))
                .list();
    }
}
