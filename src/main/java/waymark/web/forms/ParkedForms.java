package waymark.web.forms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.web.security.Sealing;

/// Forms whose session had ended when they were sent. Parked as the sign-in role, opened only by the
/// account that typed them, shown with a fresh token, never sent by themselves.
@Repository
@Transactional(readOnly = true)
public class ParkedForms {

    public static final String FIELD = "_parked";

    /// So long a form waits that was sent too late.
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final int LIMIT = 2_000_000;

    private final JdbcClient db;
    private final Sealing sealing;
    private final Clock clock;
    private final ObjectMapper json;

    ParkedForms(JdbcClient db, Sealing sealing, Clock clock, ObjectMapper json) {
        this.db = db;
        this.sealing = sealing;
        this.clock = clock;
        this.json = json;
    }

    /// Parks what was sent; a form of more than two million characters is not kept.
    ///
    /// @param account whose session it was
    /// @param path where the form was going
    /// @return the id, or nothing where there was nothing to keep
    @Transactional
    public Optional<UUID> park(Actor actor, UUID account, String path, Map<String, String[]> parameters) {
        return park(actor, account, path, parameters, KEPT);
    }

    /// @param kept for so long
    @Transactional
    public Optional<UUID> park(
            Actor actor, UUID account, String path, Map<String, String[]> parameters, Duration kept) {
        var fields = TypedFields.of(path, parameters);
        var text = json.writeValueAsString(fields.stream()
                .map(field -> List.of(field.name(), field.value()))
                .toList());
        if (fields.isEmpty() || text.length() > LIMIT || path.length() > 500) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        db.sql("""
                insert into web.parked_form (id, account, path, sealed, parked_at, expires_at)
                values (:id, :account, :path, :sealed, :now, :expires)
                """)
                .param("id", id)
                .param("account", account)
                .param("path", path)
                .param("sealed", sealing.seal(text.getBytes(StandardCharsets.UTF_8), purpose(id, account)))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("expires", java.sql.Timestamp.from(clock.instant().plus(kept)))
                .update();
        return Optional.of(id);
    }

    /// The form, to be shown to the one who typed it.
    public ParkedForm get(Actor.Person actor, UUID id) {
        return db.sql("select path, sealed from web.parked_form where id = :id and expires_at > :now")
                .param("id", id)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new ParkedForm(id, row.getString("path"), fields(id, actor.id(), row.getBytes("sealed"))))
                .optional()
                .orElseThrow(() -> new NotFound("parked form"));
    }

    /// A form that waits, and until when.
    public record Waiting(UUID id, Instant until) {}

    /// Those that wait, that parked last first: where signing in leads.
    public List<Waiting> waiting(Actor.Person actor) {
        return db.sql("""
                select id, expires_at from web.parked_form
                 where account = :account and expires_at > :now
                 order by parked_at desc, id
                """)
                .param("account", actor.id())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    @Transactional
    public void drop(Actor.Person actor, UUID id) {
        db.sql("delete from web.parked_form where id = :id and account = :account")
                .param("id", id)
                .param("account", actor.id())
                .update();
    }

    /// Forgets what is past its time; run by the clock.
    @Transactional
    public void sweep(Actor actor) {
        var now = java.sql.Timestamp.from(clock.instant());
        db.sql("delete from web.parked_form where expires_at <= :now")
                .param("now", now)
                .update();
        db.sql("delete from web.sent_form where sent_at < :day")
                .param("day", java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private List<ParkedForm.Field> fields(UUID id, UUID account, byte[] sealed) {
        var plain = sealing.open(sealed, purpose(id, account)).orElseThrow(() -> new NotFound("parked form"));
        var fields = new ArrayList<ParkedForm.Field>();
        for (var pair : json.readValue(plain, String[][].class)) {
            fields.add(new ParkedForm.Field(pair[0], pair[1]));
        }
        return fields;
    }

    private static String purpose(UUID id, UUID account) {
        return "parked-form:" + id + ":" + account;
    }
}
