package waymark.training.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.training.TrainingFixtures;

/// Evaluations of sessions, written as the owner.
@Component
public class EvaluationFixtures {

    private final TrainingFixtures training;
    private final JdbcClient owner = TestDatabase.owner();

    EvaluationFixtures(TrainingFixtures training) {
        this.training = training;
    }

    /// The reference of a new session that is evaluated.
    ///
    /// @param stage of its questions
    public String evaluated(@Nullable String area, String stage) {
        var session = training.session(area);
        owner.sql("""
                insert into training.evaluation (id, session, area, token, title, on_day, stage, later_on, made_by, made_by_name)
                select gen_random_uuid(), s.id, s.area, :token, s.title, :day, :stage, :later, gen_random_uuid(), 'Sample trainer'
                  from training.session s where s.ref = :ref
                """)
                .param(
                        "token",
                        UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 8)
                                .toUpperCase(java.util.Locale.ROOT))
                .param("day", LocalDate.now().minusMonths(3))
                .param("later", LocalDate.now())
                .param("stage", stage)
                .param("ref", session)
                .update();
        return session;
    }

    /// The code by which people answer.
    public String token(String session) {
        return owner.sql("""
                select e.token from training.evaluation e join training.session s on s.id = e.session where s.ref = :ref
                """).param("ref", session).query(String.class).single();
    }

    /// So many people answered before, after and three months later.
    public void answered(String session, int many) {
        for (int each = 0; each < many; each++) {
            for (var stage : java.util.List.of("BEFORE", "AFTER", "LATER")) {
                boolean later = stage.equals("LATER");
                owner.sql("""
                        insert into training.evaluation_answer (id, evaluation, stage, pair, scores, choices, used, on_day)
                        select gen_random_uuid(), e.id, :stage, cast(:pair as bytea), cast(:scores as int[]), cast(:choices as int[]),
                               cast(:used as text), current_date
                          from training.evaluation e join training.session s on s.id = e.session where s.ref = :ref
                        """)
                        .param("stage", stage)
                        .param("pair", later ? null : waymark.web.security.LinkToken.hash("pair" + each))
                        .param("scores", stage.equals("AFTER") ? "{5,4,5,3,5}" : "{}")
                        .param("choices", later ? "{}" : stage.equals("AFTER") ? "{0,1,2,1,0,2}" : "{0,0,2,0,0,0}")
                        .param("used", later ? "YES" : null)
                        .param("ref", session)
                        .update();
            }
        }
    }

    /// How many answers were kept.
    public long answers(String session) {
        return owner.sql("""
                select count(*) from training.evaluation_answer a join training.evaluation e on e.id = a.evaluation
                  join training.session s on s.id = e.session where s.ref = :ref
                """).param("ref", session).query(Long.class).single();
    }
}
