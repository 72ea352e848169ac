package waymark.access.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Token;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// Links with which one person sets up how they sign in, each valid once, and only the newest of an
/// account: an older one may have been passed on. Only the SHA-256 of the token is stored.
@Repository
@Transactional(readOnly = true)
public class Invitations {

    private static final String PATH = "/first/";
    private static final Duration LASTS = Duration.ofDays(7);

    /// @param recovery the recovery behind it, or null where an administrator invited
    public record Invited(UUID account, @Nullable UUID recovery) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    Invitations(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// A link for a week. The answer is the only place it is ever shown.
    @Transactional
    public String invite(Actor actor, UUID account) {
        var token = Token.fresh();
        add(token, account, null, LASTS);
        audit.changed(actor, "invite", account.toString(), 0, List.of());
        return PATH + token;
    }

    /// A link that the day after two confirmations is over.
    @Transactional
    public String inviteAfterRecovery(Actor clockwork, UUID account, UUID recovery, Duration lasts) {
        var token = Token.fresh();
        add(token, account, recovery, lasts);
        audit.changed(clockwork, "open_recovery", account.toString(), 0, List.of("recovery:" + recovery));
        return PATH + token;
    }

    private void add(String token, UUID account, @Nullable UUID recovery, Duration lasts) {
        db.sql("""
                insert into access.invitation (token_hash, account, recovery, expires_at)
                values (:hash, :account, :recovery, :expires)
                """)
                .param("hash", Token.hash(token))
                .param("account", account)
                .param("recovery", recovery)
                .param("expires", Timestamp.from(clock.instant().plus(lasts)))
                .update();
    }

    /// Whom the link invites, while it is good: unused, in time, the last that administrators gave the
    /// account, or of a recovery that nobody stopped.
    public Optional<Invited> find(String token) {
        return find(Token.hash(token));
    }

    /// The same by the hash of the link.
    public Optional<Invited> find(byte[] hash) {
        return db.sql("""
                select i.account, i.recovery
                  from access.invitation i
                 where i.token_hash = :hash and i.used_at is null and i.expires_at > :now
                   and not exists (select from access.invitation later
                                    where later.account = i.account and later.created_at > i.created_at
                                      and i.recovery is null and later.recovery is null)
                   and (i.recovery is null
                        or exists (select from access.recovery r
                                    where r.id = i.recovery and r.stopped_at is null and r.used_at is null))
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Invited(row.getObject("account", UUID.class), row.getObject("recovery", UUID.class)))
                .optional();
    }

    /// Uses the link up. Empty for all but the first of parallel requests.
    @Transactional
    public Optional<Invited> use(String token) {
        return use(Token.hash(token));
    }

    /// The same by the hash of the link.
    @Transactional
    public Optional<Invited> use(byte[] hash) {
        var invited = find(hash);
        int used = db.sql("update access.invitation set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash)
                .update();
        return used == 1 ? invited : Optional.empty();
    }
}
