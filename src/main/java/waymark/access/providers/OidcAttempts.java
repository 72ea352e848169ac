package waymark.access.providers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Token;
import waymark.kernel.Actor;
import waymark.kernel.RateLimitExceeded;

/// Who is on their way to a provider: good once, for ten minutes, for the browser that set out.
@Repository
@Transactional(readOnly = true)
public class OidcAttempts {

    static final Duration LASTS = Duration.ofMinutes(10);

    /// Under way at once; beyond this nobody sets out, and other ways in go on.
    static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final Clock clock;

    OidcAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void add(Actor door, OidcState ticket, OidcAttempt attempt) {
        int waiting = db.sql("select count(*) from access.provider_attempt where expires_at > :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        if (waiting >= AT_ONCE) {
            throw new RateLimitExceeded("sign-ins by providers");
        }
        db.sql("""
                insert into access.provider_attempt (state_hash, bound_to, provider, purpose, account, invitation, to_path,
                                                     press, started_at, expires_at)
                values (:state, :browser, :provider, :errand, :account, :invitation, :to, :press, :now, :expires)
                """)
                .param("state", Token.hash(ticket.state()))
                .param("browser", Token.hash(ticket.cookie()))
                .param("provider", attempt.provider())
                .param("errand", attempt.errand().stored())
                .param("account", attempt.account())
                .param("invitation", attempt.invitation())
                .param("to", attempt.to())
                .param("press", attempt.press())
                .param("now", Timestamp.from(attempt.startedAt()))
                .param("expires", Timestamp.from(attempt.startedAt().plus(LASTS)))
                .update();
    }

    /// The attempt that comes back, which is nobody's from now on: also where another browser brings it, or another
    /// provider, for then somebody else has seen it.
    @Transactional
    public Optional<OidcAttempt> take(Actor door, OidcState ticket, UUID provider) {
        return db.sql("""
                delete from access.provider_attempt
                 where state_hash = :state
                returning provider, purpose, account, invitation, to_path, press, started_at,
                          bound_to = :browser and provider = :provider and expires_at > :now as good
                """)
                .param("state", Token.hash(ticket.state()))
                .param("browser", Token.hash(ticket.cookie()))
                .param("provider", provider)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getBoolean("good")
                        ? Optional.of(new OidcAttempt(
                                row.getObject("provider", UUID.class),
                                OidcPurpose.of(row.getString("purpose")),
                                row.getObject("account", UUID.class),
                                row.getBytes("invitation"),
                                row.getString("to_path"),
                                row.getBoolean("press"),
                                row.getTimestamp("started_at").toInstant()))
                        : Optional.<OidcAttempt>empty())
                .optional()
                .flatMap(found -> found);
    }

    /// Forgets who never came back; run by the clock.
    @Transactional
    public void sweep(Actor clockwork) {
        db.sql("delete from access.provider_attempt where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
