package waymark.concerns.patterns;

import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

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
                .query(RecordMapper.of(ReportCount.class))
                .list();
    }

    List<SheetCount> sheets(Actor actor, Year year) {
        return db.sql("""
                select survey, area, place, extract(month from month)::int as month, sheets
                  from concerns.survey_tally where question = '' and month >= :from and month < :to
                """)
                .param("from", year.atDay(1))
                .param("to", year.plusYears(1).atDay(1))
                .query(RecordMapper.of(SheetCount.class))
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
                .query(RecordMapper.of(YesCount.class))
                .list();
    }
}
