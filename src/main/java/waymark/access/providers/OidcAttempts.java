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

/// The sign-ins with a provider that were begun: each valid once, for ten minutes, for the browser that
/// began it.
@Repository
@Transactional(readOnly = true)
public class OidcAttempts {

    static final Duration LASTS = Duration.ofMinutes(10);

    /// Open at once; beyond this nobody can begin, and other ways of signing in go on.
    static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final Clock clock;

    OidcAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void add(OidcState state, OidcAttempt attempt) {
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
                values (:state, :browser, :provider, :purpose, :account, :invitation, :to, :press, :now, :expires)
                """)
                .param("state", Token.hash(state.state()))
                .param("browser", Token.hash(state.cookie()))
                .param("provider", attempt.provider())
                .param("purpose", attempt.purpose().stored())
                .param("account", attempt.account())
                .param("invitation", attempt.invitation())
                .param("to", attempt.to())
                .param("press", attempt.press())
                .param("now", Timestamp.from(attempt.startedAt()))
                .param("expires", Timestamp.from(attempt.startedAt().plus(LASTS)))
                .update();
    }

    /// The attempt that comes back. It is deleted, also where another browser or another provider brings
    /// it, since then somebody else has seen it.
    @Transactional
    public Optional<OidcAttempt> take(OidcState state, UUID provider) {
        return db.sql("""
                delete from access.provider_attempt
                 where state_hash = :state
                returning provider, purpose, account, invitation, to_path, press, started_at,
                          bound_to = :browser and provider = :provider and expires_at > :now as good
                """)
                .param("state", Token.hash(state.state()))
                .param("browser", Token.hash(state.cookie()))
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

    /// Deletes those that never came back; run as a job.
    @Transactional
    public void sweep(Actor clockwork) {
        db.sql("delete from access.provider_attempt where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
