package waymark.exchange.webhooks;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordParameters;

/// The endpoints, and what was sent to each.
@Repository
@Transactional(readOnly = true)
class Webhooks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHOWN = 100;

    private static final String ENDPOINTS = """
            select id, ref, consumer, url, types, state, state_why, public_key, added_by_name, added_at from exchange.webhook_endpoint
            """;

    private static final String DELIVERIES = """
            select d.id, d.endpoint, d.type, d.key, d.at, d.state, d.tries, d.next_at, d.ended_at, d.answer, d.problem
              from exchange.webhook_delivery d
            """;

    /// A message that is due, with where it goes.
    record Due(WebhookDelivery delivery, WebhookEndpoint endpoint) {}

    private final JdbcClient db;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    Webhooks(JdbcClient db, Sealing sealing, Audit audit, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    List<WebhookEndpoint> all() {
        return db.sql(ENDPOINTS + " order by state, added_at desc, ref")
                .query(Webhooks::endpoint)
                .list();
    }

    /// @throws NotFound where there is none
    WebhookEndpoint get(Ref ref) {
        return db.sql(ENDPOINTS + " where ref = :ref")
                .param("ref", ref.value())
                .query(Webhooks::endpoint)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    List<WebhookDelivery> log(WebhookEndpoint endpoint) {
        return db.sql(DELIVERIES + " where d.endpoint = :endpoint order by d.at desc, d.id limit :most")
                .param("endpoint", endpoint.id())
                .param("most", SHOWN)
                .query(Webhooks::delivery)
                .list();
    }

    /// Adds one, with a key of its own.
    @Transactional
    Ref add(Actor actor, UUID consumer, String url, List<String> types) {
        var ref = RefGenerator.next("WH", RANDOM);
        var id = UUID.randomUUID();
        var keys = WebhookSignature.generate();
        db.sql("""
                insert into exchange.webhook_endpoint (id, ref, consumer, url, types, public_key, private_key, added_by, added_by_name)
                values (:id, :ref, :consumer, :url, :types, :publicKey, :privateKey, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("consumer", consumer)
                        .with("url", url)
                        .with("types", types.toArray(String[]::new))
                        .with("publicKey", keys.shown())
                        .with("privateKey", sealing.seal(keys.secret(), purpose(id))))
                .update();
        audit.changed(actor, "add_webhook", ref.value(), 0, List.of());
        return ref;
    }

    private static String purpose(UUID endpoint) {
        return "webhook " + endpoint;
    }

    /// Stops it, lets it go on, or ends it for good.
    @Transactional
    void state(Actor actor, WebhookEndpoint endpoint, WebhookEndpoint.State state, String why) {
        int changed = db.sql("""
                update exchange.webhook_endpoint set state = :state, state_why = :why
                 where id = :id and state not in ('ENDED', :state)
                """)
                .param("id", endpoint.id())
                .param("state", state.name())
                .param("why", why)
                .update();
        if (changed > 0) {
            var act = switch (state) {
                case ACTIVE -> "resume_webhook";
                case STOPPED -> "stop_webhook";
                case ENDED -> "end_webhook";
            };
            audit.changed(actor, act, endpoint.ref().value(), 0, List.of());
        }
    }

    /// Sends a test.
    @Transactional
    void test(Actor actor, WebhookEndpoint endpoint) {
        db.sql("""
                insert into exchange.webhook_delivery (id, endpoint, type, key, at) values (:id, :endpoint, :type, '', :now)
                """)
                .param("id", UUID.randomUUID())
                .param("endpoint", endpoint.id())
                .param("type", WebhookType.TEST)
                .param("now", now())
                .update();
        audit.changed(actor, "test_webhook", endpoint.ref().value(), 0, List.of());
    }

    /// Sends a message again, from the first try on.
    @Transactional
    void again(Actor actor, WebhookEndpoint endpoint, UUID delivery) {
        int changed = db.sql("""
                update exchange.webhook_delivery set state = 'WAITING', tries = 0, next_at = :now, ended_at = null
                 where id = :id and endpoint = :endpoint and state <> 'WAITING'
                """)
                .param("id", delivery)
                .param("endpoint", endpoint.id())
                .param("now", now())
                .update();
        if (changed == 0 && log(endpoint).stream().noneMatch(one -> one.id().equals(delivery))) {
            throw new NotFound(delivery);
        }
        audit.changed(actor, "send_webhook_again", endpoint.ref().value(), 0, List.of());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /// Notes that a day is over on which submissions may have been answered.
    @Transactional
    void dayOver(Actor system) {
        db.sql("insert into exchange.webhook_event (type, key) values (:type, :key)")
                .param("type", WebhookType.SUBMISSIONS_ANSWERED.key())
                .param("key", LocalDate.now(clock).minusDays(1).toString())
                .update();
    }

    /// Makes the deliveries of what happened since the last time, to endpoints that were there by then.
    @Transactional
    void queue(Actor system) {
        db.sql("""
                with fresh as (
                  update exchange.webhook_event set queued = true where not queued returning id, type, key, at)
                insert into exchange.webhook_delivery (id, endpoint, event, type, key, at)
                select gen_random_uuid(), e.id, f.id, f.type, f.key, f.at
                  from fresh f
                  join exchange.webhook_endpoint e on f.type = any (e.types) and e.state = 'ACTIVE' and e.added_at <= f.at
                """).update();
    }

    /// Those whose time has come, the oldest first.
    List<Due> due(Actor system) {
        var endpoints = all();
        return db.sql(DELIVERIES
                        + " where d.state = 'WAITING' and d.next_at <= :now order by d.next_at, d.id limit 200")
                .param("now", now())
                .query((row, number) -> {
                    var to = row.getObject("endpoint", UUID.class);
                    return new Due(
                            delivery(row, number),
                            endpoints.stream()
                                    .filter(one -> one.id().equals(to))
                                    .findFirst()
                                    .orElseThrow());
                })
                .list();
    }

    /// The private key of the endpoint; empty where the key that it was sealed with is lost.
    Optional<byte[]> secret(Actor system, WebhookEndpoint endpoint) {
        var sealed = db.sql("select private_key from exchange.webhook_endpoint where id = :id")
                .param("id", endpoint.id())
                .query((row, _) -> row.getBytes(1))
                .single();
        return sealing.open(sealed, purpose(endpoint.id()));
    }

    /// Whether the system may ask after it now. Asked as the system itself, of what the API shows.
    boolean shown(Actor.Consumer consumer, WebhookType type, String key) {
        return db.sql(type.shown()).param("key", key).query(Boolean.class).single();
    }

    @Transactional
    void dropped(Actor system, WebhookDelivery delivery, String why) {
        ended(delivery, WebhookDelivery.State.DROPPED, delivery.tries(), null, why);
    }

    /// Keeps what came of a try.
    @Transactional
    void tried(Actor system, Due due, WebhookClient.Answer answer) {
        var delivery = due.delivery();
        int tries = delivery.tries() + 1;
        var status = answer.status() == 0 ? null : answer.status();
        var pause = WebhookDelivery.pause(tries);
        if (answer.taken()) {
            ended(delivery, WebhookDelivery.State.DELIVERED, tries, status, "");
        } else if (answer.status() == 410 || pause == null) {
            ended(delivery, WebhookDelivery.State.GIVEN_UP, tries, status, answer.problem());
        } else {
            db.sql("""
                    update exchange.webhook_delivery set tries = :tries, next_at = :next, answer = :answer, problem = :problem
                     where id = :id and state = 'WAITING'
                    """)
                    .param("id", delivery.id())
                    .param("tries", tries)
                    .param("next", Timestamp.from(clock.instant().plus(pause)))
                    .param("answer", status)
                    .param("problem", answer.problem())
                    .update();
        }
        if (answer.status() == 410) {
            state(system, due.endpoint(), WebhookEndpoint.State.STOPPED, "It answered that it is gone (410)");
        }
    }

    private void ended(
            WebhookDelivery delivery,
            WebhookDelivery.State state,
            int tries,
            @Nullable Integer answer,
            String problem) {
        db.sql("""
                update exchange.webhook_delivery
                   set state = :state, tries = :tries, ended_at = :now, answer = :answer, problem = :problem
                 where id = :id and state = 'WAITING'
                """)
                .param("id", delivery.id())
                .param("state", state.name())
                .param("tries", tries)
                .param("now", now())
                .param("answer", answer)
                .param("problem", problem)
                .update();
    }

    /// Deletes what is older than a month.
    @Transactional
    void deleteOld(Actor system) {
        db.sql("delete from exchange.webhook_delivery where at < now() - interval '30 days'")
                .update();
        db.sql("delete from exchange.webhook_event where at < now() - interval '30 days'")
                .update();
    }

    private static WebhookEndpoint endpoint(ResultSet row, int number) throws SQLException {
        return new WebhookEndpoint(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getObject("consumer", UUID.class),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("types").getArray()),
                WebhookEndpoint.State.valueOf(row.getString("state")),
                row.getString("state_why"),
                row.getString("public_key"),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant());
    }

    private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        return new WebhookDelivery(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getTimestamp("at").toInstant(),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Objects.requireNonNull(instant(row, "next_at")),
                instant(row, "ended_at"),
                row.getObject("answer", Integer.class),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
