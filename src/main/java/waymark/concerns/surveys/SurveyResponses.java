package waymark.concerns.surveys;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Inserts responses, with a database role that can insert and nothing else. They are kept until the nightly
/// count.
@Repository
class SurveyResponses {

    private final JdbcClient db;

    SurveyResponses(JdbcClient db) {
        this.db = db;
    }

    /// Inserts a response; the same id is inserted once.
    @Transactional
    public void add(Actor intake, SurveyResponse sheet) {
        db.sql("""
                insert into concerns.survey_sheet (id, survey, area, place, month, answers)
                values (:id, :survey, :area, :place, :month, :answers)
                """)
                .param("id", sheet.id())
                .param("survey", sheet.survey())
                .param("area", sheet.area())
                .param("place", sheet.place())
                .param("month", sheet.month())
                .param("answers", sheet.answers().toArray(String[]::new))
                .update();
    }
}
