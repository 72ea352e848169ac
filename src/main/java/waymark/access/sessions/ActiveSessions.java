package waymark.access.sessions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// Where somebody is signed in, as they see it themself, and its end from afar. No address and no browser
/// is kept, so none is shown: only when it began, when it was last used and how.
@Repository
@Transactional(readOnly = true)
public class ActiveSessions {

    /// @param passkey the name of the one it began with, or empty
    /// @param provider the name of the one it began by, or empty
    public record Line(
            UUID id, Proofs proofs, String passkey, String provider, Instant begun, Instant seen, Instant ends) {

        /// By what its owner came in, with its name.
        String by() {
            return !passkey.isEmpty() ? "Passkey: " + passkey : !provider.isEmpty() ? provider : proofs.words();
        }
    }

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    ActiveSessions(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// The live ones, that used last first; one that stopped at the password is among them, since somebody
    /// knows it.
    public List<Line> live(UUID account) {
        var now = clock.instant();
        return db.sql("""
                select s.id, s.factors, coalesce(p.name, '') as passkey, coalesce(i.name, '') as provider,
                       s.created_at, s.seen_at, s.ends_at
                  from access.session s
                  left join access.passkey p on p.id = s.passkey
                  left join access.provider i on i.id = s.provider
                 where s.account = :account and s.ended_at is null and s.ends_at > :now and s.seen_at > :idle
                   and not (s.factors = 'passkey' and s.passkey is null)
                   and not (s.factors = 'agency' and not coalesce(i.open, false))
                 order by s.seen_at desc, s.id
                """)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(Session.IDLE)))
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        Proofs.of(row.getString("factors")),
                        row.getString("passkey"),
                        row.getString("provider"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    /// False where it is over already, or not this account's.
    @Transactional
    public boolean end(Actor actor, UUID account, UUID id) {
        int ended = db.sql("""
                update access.session set ended_at = :now where id = :id and account = :account and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("account", account)
                .update();
        if (ended == 1) {
            audit.changed(actor, "end_session", account.toString(), 0, List.of());
        }
        return ended == 1;
    }

    /// Ends all of the account's but one; the answer is how many were ended.
    ///
    /// @param kept the one that goes on, or an id that is none
    @Transactional
    public int endOthers(Actor actor, UUID account, UUID kept) {
        int ended = db.sql("""
                update access.session set ended_at = :now
                 where account = :account and id <> :kept and ended_at is null and ends_at > :now
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("kept", kept)
                .update();
        if (ended > 0) {
            audit.changed(actor, "end_sessions", account.toString(), 0, List.of());
        }
        return ended;
    }
}
