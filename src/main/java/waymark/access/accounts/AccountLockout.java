package waymark.access.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.messages.AccessNotice;
import waymark.kernel.Actor;

/// Accounts that rest after wrong passwords or codes: their people are told, since they know best whether
/// it was them.
@Repository
public class AccountLockout {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountLockout(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// Tells each once for each time that the account rests.
    @Transactional
    public void tell(Actor clockwork) {
        var now = clock.instant();
        db.sql("""
                update access.account set rest_told_at = :now
                 where locked_until > :now and (rest_told_at is null or rest_told_at < locked_until - :rest::interval)
                returning id
                """)
                .param("now", Timestamp.from(now))
                .param("rest", Account.LOCKED_FOR.toString())
                .query(UUID.class)
                .list()
                .forEach(account -> events.publishEvent(AccessNotice.own(
                        account,
                        "%d wrong passwords or codes in a row were entered for your account, so it is locked for %d minutes"
                                .formatted(Account.TRIES, Account.LOCKED_FOR.toMinutes()))));
    }
}
