package waymark.exchange.consumers;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;

/// Saves consumers, their keys and their scopes, each with its entry in the audit log. What is shown of them in turn
/// is who did what and when, which their rows say.
@Repository
@Transactional(readOnly = true)
class ConsumerRegister {

    private final JdbcClient db;
    private final Consumers consumers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConsumerRegister(JdbcClient db, Consumers consumers, Audit audit, Clock clock) {
        this.db = db;
        this.consumers = consumers;
        this.audit = audit;
        this.clock = clock;
    }

    Consumer get(Ref ref) {
        return consumers.find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The keys of a consumer, the newest last.
    List<ConsumerKey> keys(Consumer of) {
        return db.sql("""
                select id, label, algorithm, thumbprint, jwk, expires_on, ended_at, added_by, added_by_name, added_organisation,
                       added_at, approved_by, approved_by_name, approved_at
                  from exchange.consumer_key where consumer = :consumer order by added_at, id
                """)
                .param("consumer", of.id())
                .query((row, _) -> new ConsumerKey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("algorithm"),
                        row.getString("thumbprint"),
                        row.getString("jwk"),
                        row.getObject("expires_on", LocalDate.class),
                        Consumers.approval(row, "added_by", "added_organisation", "added_at", ""),
                        Consumers.instant(row, "ended_at")))
                .list();
    }

    /// True where the same key is known already, of whichever consumer.
    boolean known(String thumbprint) {
        return db.sql(
                        "select exists (select from exchange.consumer_key where thumbprint = :thumbprint and ended_at is null)")
                .param("thumbprint", thumbprint)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    Ref register(Actor.Person actor, NewConsumer it) {
        var ref = RefGenerator.next("AX", random);
        db.sql("""
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email,
                                               registered_by, registered_by_name, registered_organisation, registered_at)
                values (:id, :ref, :name, :organisation, :purpose, :contactName, :contactEmail, :me, :myName, :mine, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("ref", ref.value())
                .param("name", it.name())
                .param("organisation", it.organisation())
                .param("purpose", it.purpose())
                .param("contactName", it.contactName())
                .param("contactEmail", it.contactEmail())
                .param("me", actor.id())
                .param("myName", actor.name())
                .param("mine", actor.organisation())
                .param("now", now())
                .update();
        audit.changed(actor, "register_consumer", ref.value(), 1, List.of());
        return ref;
    }

    @Transactional
    Saved<Consumer> save(Actor.Person actor, ConsumerEvent event) {
        var before = event.before();
        int changed = db.sql("""
                update exchange.consumer set version = version + 1
                 where id = :id and version = :version and status <> 'ended'
                """)
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed == 0) {
            return Saved.stale(get(before.ref()));
        }
        switch (event) {
            case ConsumerEvent.Approved approved -> approve(approved);
            case ConsumerEvent.StatusChanged status ->
                db.sql("update exchange.consumer set status = :status, status_why = :why where id = :id")
                        .param("status", status.now().code())
                        .param("why", status.why())
                        .param("id", before.id())
                        .update();
            case ConsumerEvent.KeyAdded added -> add(added);
            case ConsumerEvent.ScopeAdded added -> add(added);
            case ConsumerEvent.KeyEnded ended ->
                db.sql(
                                "update exchange.consumer_key set ended_at = :now where id = :key and consumer = :id and ended_at is null")
                        .param("now", now())
                        .param("key", ended.key())
                        .param("id", before.id())
                        .update();
            case ConsumerEvent.ScopeEnded ended ->
                db.sql(
                                "update exchange.scope set ended_at = :now where id = :scope and consumer = :id and ended_at is null")
                        .param("now", now())
                        .param("scope", ended.scope())
                        .param("id", before.id())
                        .update();
        }
        audit.changed(actor, event.act(), before.ref().value(), before.version() + 1L, List.of(event.field()));
        return Saved.done();
    }

    private void approve(ConsumerEvent.Approved event) {
        if (event.before().status() == ConsumerStatus.PROPOSED) {
            approve(event, """
                    update exchange.consumer set status = 'active', approved_by = :me, approved_by_name = :name,
                           approved_organisation = :mine, approved_at = :now
                     where id = :id and approved_by is null
                    """);
        }
        approve(event, """
                update exchange.consumer_key set approved_by = :me, approved_by_name = :name, approved_organisation = :mine,
                       approved_at = :now
                 where consumer = :id and approved_by is null and ended_at is null and added_by <> :me and added_organisation <> :mine
                """);
        approve(event, """
                update exchange.scope set approved_by = :me, approved_by_name = :name, approved_organisation = :mine,
                       approved_at = :now
                 where consumer = :id and approved_by is null and ended_at is null and added_by <> :me and added_organisation <> :mine
                """);
    }

    private void approve(ConsumerEvent.Approved event, String sql) {
        db.sql(sql)
                .param("me", event.by().id())
                .param("name", event.by().name())
                .param("mine", event.by().organisation())
                .param("now", now())
                .param("id", event.before().id())
                .update();
    }

    private void add(ConsumerEvent.KeyAdded event) {
        db.sql("""
                insert into exchange.consumer_key (id, consumer, label, algorithm, thumbprint, jwk, expires_on,
                                                   added_by, added_by_name, added_organisation, added_at)
                values (gen_random_uuid(), :id, :label, :algorithm, :thumbprint, :jwk, :expires, :me, :name, :mine, :now)
                """)
                .param("id", event.before().id())
                .param("label", event.key().label())
                .param("algorithm", event.key().algorithm())
                .param("thumbprint", event.key().thumbprint())
                .param("jwk", event.key().jwk())
                .param("expires", event.key().expiresOn())
                .param("me", event.by().id())
                .param("name", event.by().name())
                .param("mine", event.by().organisation())
                .param("now", now())
                .update();
    }

    private void add(ConsumerEvent.ScopeAdded event) {
        db.sql("""
                insert into exchange.scope (id, consumer, capability, reach, added_by, added_by_name, added_organisation, added_at)
                values (gen_random_uuid(), :id, :capability, :reach, :me, :name, :mine, :now)
                """)
                .param("id", event.before().id())
                .param("capability", event.scope().capability().key())
                .param("reach", event.scope().reach().word())
                .param("me", event.by().id())
                .param("name", event.by().name())
                .param("mine", event.by().organisation())
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
