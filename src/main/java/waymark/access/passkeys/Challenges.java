package waymark.access.passkeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Token;
import waymark.kernel.Actor;
import waymark.kernel.RateLimitExceeded;

/// The challenges that devices are asked to sign: kept here and not in the browser, valid once, for five
/// minutes, for the browser that asked and the purpose it asked for.
@Repository
@Transactional(readOnly = true)
public class Challenges {

    public static final Duration LASTS = Duration.ofMinutes(5);

    /// Open at once; beyond this no further one is made, and passwords with codes go on working.
    static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final Clock clock;

    Challenges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A new one for this browser; an earlier one of the same purpose is over.
    ///
    /// @param browser the value of its cookie
    @Transactional
    public byte[] ask(String browser, ChallengePurpose purpose) {
        var now = clock.instant();
        int waiting = db.sql("select count(*) from access.passkey_challenge where expires_at > :now")
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
        if (waiting >= AT_ONCE) {
            throw new RateLimitExceeded("passkeys asked for");
        }
        var challenge = Token.bytes(32);
        db.sql("""
                insert into access.passkey_challenge (bound_to, purpose, challenge, expires_at)
                values (:browser, :purpose, :challenge, :expires)
                on conflict (bound_to, purpose) do update
                   set challenge = excluded.challenge, expires_at = excluded.expires_at
                """)
                .param("browser", Token.hash(browser))
                .param("purpose", purpose.stored())
                .param("challenge", challenge)
                .param("expires", Timestamp.from(now.plus(LASTS)))
                .update();
        return challenge;
    }

    /// The challenge that this browser was given. It is deleted, whatever the answer.
    @Transactional
    public Optional<byte[]> take(String browser, ChallengePurpose purpose) {
        return db.sql("""
                delete from access.passkey_challenge
                 where bound_to = :browser and purpose = :purpose
                returning challenge, expires_at > :now as good
                """)
                .param("browser", Token.hash(browser))
                .param("purpose", purpose.stored())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        row.getBoolean("good") ? Optional.of(row.getBytes("challenge")) : Optional.<byte[]>empty())
                .optional()
                .flatMap(found -> found);
    }

    /// Deletes what nobody answered; run as a job.
    @Transactional
    public void sweep(Actor clockwork) {
        db.sql("delete from access.passkey_challenge where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
