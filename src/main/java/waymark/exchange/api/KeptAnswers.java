package waymark.exchange.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Does what changes something once for each idempotency key, in one transaction with the answer that is kept: what
/// was sent twice is answered twice and done once, whatever became of the first answer on its way.
@Component
class KeptAnswers {

    /// So long an answer is kept.
    static final Duration KEPT = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

    /// @param etag of what was changed, as it is now; empty where it has none
    record Answer(HttpStatus status, String etag, Object body) {}

    private record Kept(byte[] requestHash, int status, String etag, String body) {}

    private final JdbcClient db;
    private final Clock clock;

    KeptAnswers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The answer of the work, or the one that was kept of it. A refusal undoes everything and is not kept.
    @Transactional
    ResponseEntity<String> once(ApiCall call, Supplier<Answer> work) {
        var key = call.header("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches() || call.times("Idempotency-Key") > 1) {
            throw ApiProblem.of(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-missing",
                    "What changes something needs a key of its own",
                    "Send Idempotency-Key: 1 to 128 characters without spaces, another for each change");
        }
        alone(call, key);
        var hash = ConsumerTokens.sha256(String.join(
                "\n",
                call.method(),
                call.path(),
                String.valueOf(call.header("If-Match")),
                new String(call.body(), java.nio.charset.StandardCharsets.ISO_8859_1)));
        var kept = find(call, key);
        if (kept == null) {
            return done(call, key, hash, work.get());
        }
        if (!Arrays.equals(kept.requestHash(), hash)) {
            throw ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-used",
                    "The key was used for another request",
                    "Send another Idempotency-Key for another change");
        }
        return answer(kept.status(), kept.etag(), kept.body());
    }

    /// The same key is worked on once at a time, whichever machine has it.
    private void alone(ApiCall call, String key) {
        boolean alone = db.sql("select pg_try_advisory_xact_lock(hashtextextended(:what, 2014))")
                .param("what", call.consumer().id() + " " + key)
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "idempotency-key-in-progress",
                    "The same request is being worked on",
                    "Send it again in a few seconds to have its answer");
        }
    }

    private @Nullable Kept find(ApiCall call, String key) {
        db.sql("delete from exchange.kept_answer where consumer = :consumer and at < now() - interval '1 day'")
                .param("consumer", call.consumer().id())
                .update();
        return db.sql("""
                select request_hash, status, etag, body from exchange.kept_answer where consumer = :consumer and key = :key
                """)
                .param("consumer", call.consumer().id())
                .param("key", key)
                .query((row, _) -> new Kept(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        row.getString("etag"),
                        row.getString("body")))
                .optional()
                .orElse(null);
    }

    private ResponseEntity<String> done(ApiCall call, String key, byte[] hash, Answer answer) {
        var body = JSON.writeValueAsString(answer.body());
        db.sql("""
                insert into exchange.kept_answer (consumer, key, request_hash, status, etag, body, at)
                values (:consumer, :key, :hash, :status, :etag, :body, :at)
                """)
                .param("consumer", call.consumer().id())
                .param("key", key)
                .param("hash", hash)
                .param("status", answer.status().value())
                .param("etag", answer.etag())
                .param("body", body)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return answer(answer.status().value(), answer.etag(), body);
    }

    private static ResponseEntity<String> answer(int status, String etag, String body) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (!etag.isEmpty()) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        return answer.body(body);
    }
}
