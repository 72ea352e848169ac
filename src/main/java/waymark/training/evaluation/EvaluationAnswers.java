package waymark.training.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Takes answers of people without an account, as a role of the database that may read the one evaluation
/// whose code it names and insert answers to it, and nothing else.
@Component
class EvaluationAnswers {

    /// What a visitor with the code knows of an evaluation.
    record Open(UUID id, String token, String title, LocalDate onDay, EvaluationStage stage, LocalDate laterOn) {

        boolean later(LocalDate today) {
            return !laterOn.isAfter(today)
                    && !laterOn.plusDays(Evaluation.LATER_DAYS).isBefore(today);
        }
    }

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvaluationAnswers(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Open> open(String typed) {
        var token = typed.strip().toUpperCase(Locale.ROOT).replace(" ", "").replace("-", "");
        return work(() -> find(token));
    }

    private Optional<Open> find(String token) {
        db.sql("select set_config('waymark.evaluation', :token, true)")
                .param("token", token)
                .query(String.class)
                .single();
        return db.sql("select id, token, title, on_day, stage, later_on from training.evaluation where token = :token")
                .param("token", token)
                .query(RecordMapper.of(Open.class))
                .optional();
    }

    /// Keeps an answer. One that is sent again under the same key is kept once.
    ///
    /// @param made the code that somebody made, or empty
    void keep(
            Open it,
            String stage,
            UUID id,
            String made,
            List<Integer> scores,
            List<Integer> choices,
            @Nullable LaterUse used) {
        work(() -> find(it.token())
                .map(open -> db.sql("""
                        insert into training.evaluation_answer (id, evaluation, stage, pair, scores, choices, used, on_day)
                        values (:id, :evaluation, :stage, cast(:pair as bytea), cast(:scores as int[]), cast(:choices as int[]),
                                cast(:used as text), :today)
                        on conflict do nothing
                        """)
                        .paramSource(RecordParameters.none()
                                .with("id", id)
                                .with("evaluation", open.id())
                                .with("stage", stage)
                                .with("pair", made.isEmpty() ? null : pair(open.id(), made))
                                .with("scores", scores)
                                .with("choices", choices)
                                .with("used", used)
                                .with("today", LocalDate.now(clock)))
                        .update()));
    }

    /// The same for the same code at the same session, and like no other.
    private static byte[] pair(UUID evaluation, String made) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(evaluation.toString().getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(made.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new InvariantViolation("a Java without HMAC-SHA-256", missing);
        }
    }

    private <T> Optional<T> work(Supplier<Optional<T>> work) {
        return CurrentActor.as(Actor.RECEIPT, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
