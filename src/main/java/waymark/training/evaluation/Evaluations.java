package waymark.training.evaluation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.training.sessions.TrainingSession;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The evaluations of sessions, for who runs them.
@Repository
@Transactional(readOnly = true)
class Evaluations {

    private static final String ROWS = """
            select e.id, e.version, e.session, e.area, e.token, e.title, e.on_day, e.stage, e.later_on from training.evaluation e
            """;

    /// Letters and digits that nobody takes for another.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Audit audit;

    Evaluations(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The newest first.
    List<Evaluation> all() {
        return db.sql(ROWS + " order by e.on_day desc, e.id limit 200")
                .query(RecordMapper.of(Evaluation.class))
                .list();
    }

    Optional<Evaluation> of(UUID session) {
        return db.sql(ROWS + " where e.session = :session")
                .param("session", session)
                .query(RecordMapper.of(Evaluation.class))
                .optional();
    }

    /// The session that was on a day in London; the first where there were several.
    Optional<Ref> sessionOn(LocalDate day) {
        return db.sql("""
                select s.ref from training.session s
                 where (s.starts_at at time zone 'Europe/London')::date = :day order by s.starts_at, s.ref limit 1
                """).param("day", day).query(String.class).optional().map(Ref::new);
    }

    @Transactional
    void begin(Actor actor, TrainingSession session) {
        int rows = db.sql("""
                insert into training.evaluation (id, session, area, token, title, on_day, later_on, made_by, made_by_name)
                values (:id, :session, :area, :token, :title, :day, :later, :actor, :actorName)
                on conflict (session) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("session", session.id())
                        .with("area", session.area())
                        .with("token", token())
                        .with("title", session.title())
                        .with("day", session.day())
                        .with("later", session.day().plusMonths(Evaluation.LATER_MONTHS)))
                .update();
        if (rows > 0) {
            audit.changed(actor, "begin_evaluation", session.ref().value(), 1, List.of());
        }
    }

    private static String token() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Opens the next questions, or closes the last.
    @Transactional
    Saved<Evaluation> next(Actor actor, TrainingSession session, Evaluation it, int version) {
        int rows = db.sql("""
                update training.evaluation set stage = :stage, version = version + 1 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .with("stage", it.stage().next())
                        .with("id", it.id())
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(it);
        }
        audit.changed(actor, "open_evaluation_questions", session.ref().value(), version + 1L, List.of());
        return Saved.done();
    }

    /// The answers, to be counted and never shown one by one.
    List<GivenAnswer> answers(UUID evaluation) {
        return db.sql("""
                select a.stage, encode(a.pair, 'hex') as pair, a.scores, a.choices, a.used
                  from training.evaluation_answer a where a.evaluation = :evaluation order by a.id
                """)
                .param("evaluation", evaluation)
                .query(Evaluations::answer)
                .list();
    }

    private static GivenAnswer answer(ResultSet row, int number) throws SQLException {
        var used = row.getString("used");
        return new GivenAnswer(
                row.getString("stage"),
                row.getString("pair"),
                numbers(row, "scores"),
                numbers(row, "choices"),
                used == null ? null : LaterUse.valueOf(used));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return new ArrayList<>(Arrays.asList((Integer[]) row.getArray(column).getArray()));
    }
}
