package waymark.access.passkeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.AccessNotice;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// The passkeys of people: read while somebody signs in, kept by their owners, and removed by an
/// administrator when one is lost.
@Repository
@Transactional(readOnly = true)
public class Passkeys {

    private static final String COLUMNS = """
            select p.id, p.account, p.credential, a.handle, p.public_key, p.sign_count, p.backup_eligible, p.backed_up,
                   p.transports, p.name, p.created_at, p.used_at, p.version
              from access.passkey p
              join access.account a on a.id = p.account
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Passkeys(JdbcClient db, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /// An account's, the oldest first.
    public List<Passkey> of(UUID account) {
        return db.sql(COLUMNS + " where p.account = :account order by p.created_at, p.id")
                .param("account", account)
                .query(RecordMapper.of(Passkey.class))
                .list();
    }

    public Optional<Passkey> byCredential(byte[] credential) {
        return db.sql(COLUMNS + " where p.credential = :credential")
                .param("credential", credential)
                .query(RecordMapper.of(Passkey.class))
                .optional();
    }

    /// Keeps a key that was checked. False where it is known already, or one too many.
    @Transactional
    public boolean add(Actor actor, UUID account, PasskeyVerification.Made made, String name) {
        var id = UUID.randomUUID();
        int added = db.sql("""
                insert into access.passkey (id, account, credential, public_key, sign_count, backup_eligible, backed_up,
                                            transports, name, created_at)
                select :id, :account, :credential, :key, :count, :eligible, :backedUp, :transports, :name, :now
                 where (select count(*) from access.passkey where account = :account) < :most
                on conflict (credential) do nothing
                """)
                .param("id", id)
                .param("account", account)
                .param("credential", made.credential())
                .param("key", made.publicKey())
                .param("count", made.signCount())
                .param("eligible", made.backupEligible())
                .param("backedUp", made.backedUp())
                .param("transports", made.transports())
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", Passkey.MOST)
                .update();
        if (added == 1) {
            audit.changed(actor, "add_passkey", account.toString(), 0, List.of("passkey:" + id));
            events.publishEvent(AccessNotice.own(account, "A passkey was added to your account"));
        }
        return added == 1;
    }

    /// Notes a use. False where the counter went back meanwhile, or the key was removed: then it opens
    /// nothing.
    @Transactional
    public boolean used(Passkey key, PasskeyVerification.Used used) {
        return db.sql("""
                update access.passkey
                   set sign_count = :count, backed_up = :backedUp, used_at = :now
                 where id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))
                """)
                        .param("count", used.signCount())
                        .param("backedUp", used.backedUp())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", key.id())
                        .update()
                == 1;
    }

    /// False where somebody was first.
    @Transactional
    public boolean rename(Actor actor, UUID account, UUID id, String name, int version) {
        int changed = db.sql("""
                update access.passkey set name = :name, version = version + 1
                 where id = :id and account = :account and version = :version
                """)
                .param("name", name)
                .param("id", id)
                .param("account", account)
                .param("version", version)
                .update();
        if (changed == 1) {
            audit.changed(actor, "rename_passkey", account.toString(), version + 1L, List.of("passkey:" + id));
        }
        return changed == 1;
    }

    /// Removes a key and ends the sessions that began with it, at the next click on any node. The account
    /// is locked first, so that of two removals at once the second sees the first.
    ///
    /// @return false where it is gone already, or is the owner's last way of signing in
    @Transactional
    public boolean remove(Actor actor, UUID account, UUID id, boolean evenTheLast) {
        db.sql("select id from access.account where id = :account for update")
                .param("account", account)
                .query(String.class)
                .optional();
        int removed = db.sql("""
                with gone as (
                  delete from access.passkey p
                   where p.id = :id and p.account = :account
                     and (:last
                          or exists (select from access.passkey o where o.account = p.account and o.id <> p.id)
                          or exists (select from access.provider_link l where l.account = p.account)
                          or exists (select from access.account a
                                      where a.id = p.account
                                        and a.has_password and a.enrolled_at is not null))
                  returning p.id),
                over as (
                  update access.session set ended_at = :now where passkey in (select id from gone) and ended_at is null)
                select count(*) from gone
                """)
                .param("id", id)
                .param("account", account)
                .param("last", evenTheLast)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        if (removed == 0) {
            return false;
        }
        audit.changed(actor, "remove_passkey", account.toString(), 0, List.of("passkey:" + id));
        events.publishEvent(AccessNotice.own(account, "A passkey was removed from your account"));
        return true;
    }
}
