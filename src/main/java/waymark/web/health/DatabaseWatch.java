package waymark.web.health;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.net.ConnectException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/// Whether the database answers and takes what is written, asked over a connection of its own, outside the
/// pool. While it is known to be away every transaction is refused at once, so that no page waits for it;
/// one question a second finds out when it is back.
@Component
public class DatabaseWatch implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    /// It counts as away for so long after it was last found away; then it is tried again.
    private static final Duration KNOWN = Duration.ofSeconds(5);

    /// Questions without an answer in time, before it counts as away; where nobody listens, one is enough.
    private static final int MISSED = 2;

    private static final Fault AWAY = new Fault(
            "database away",
            "Nothing saved is lost. Public guidance is shown as it was last published, reports wait in the spool, every other "
                    + "page says what happened. The PostgreSQL that Waymark brings along is started again by itself; one of your "
                    + "own you have to start: docs/operations/trouble.md");

    private static final Fault READ_ONLY = new Fault(
            "database read only",
            "It takes nothing that is written: it is a replica, its disk is read only, or default_transaction_read_only is on. "
                    + "Make it writable, or point Waymark at the one that is: docs/operations/trouble.md");

    private static final Set<Outage> MAY_BE_AWAY = Set.of(Outage.AWAY, Outage.UNCONFIRMED);

    private enum State {
        THERE,
        AWAY,
        READ_ONLY
    }

    private final DataSource pool;
    private final String url;
    private final Properties signIn = new Properties();
    private final ReentrantLock asking = new ReentrantLock();
    private State state = State.THERE;
    private int missed;
    private volatile long awayUntil = System.nanoTime();

    DatabaseWatch(
            DataSource pool,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.pool = pool;
        this.url = url;
        signIn.put("user", user);
        signIn.put("password", password);
        signIn.put("ApplicationName", "waymark-health");
        signIn.put("connectTimeout", "2");
        signIn.put("socketTimeout", "2");
        signIn.put("loginTimeout", "3");
    }

    /// Asked before every transaction.
    ///
    /// @throws org.springframework.transaction.CannotCreateTransactionException where it is known to be away
    public void refuseWhileAway() {
        if (awayUntil - System.nanoTime() > 0) {
            throw new DatabaseUnavailable();
        }
    }

    /// A transaction could not begin, or its commit was not confirmed, for this reason: where the database
    /// may be away, it is looked at once, so that nobody else finds out by waiting.
    public void failed(Throwable problem) {
        if (Outage.of(problem).filter(MAY_BE_AWAY::contains).isPresent() && asking.tryLock()) {
            try {
                look();
            } finally {
                asking.unlock();
            }
        }
    }

    @Override
    public Optional<Fault> fault() {
        asking.lock();
        try {
            return look();
        } finally {
            asking.unlock();
        }
    }

    private Optional<Fault> look() {
        var now = asked();
        if (now == State.AWAY) {
            knownAway();
        } else {
            awayUntil = System.nanoTime();
        }
        if (now != state) {
            state = now;
            forgetConnections();
        }
        return switch (state) {
            case THERE -> Optional.empty();
            case AWAY -> Optional.of(AWAY);
            case READ_ONLY -> Optional.of(READ_ONLY);
        };
    }

    private void knownAway() {
        awayUntil = System.nanoTime() + KNOWN.toNanos();
    }

    private State asked() {
        try (var connection = DriverManager.getConnection(url, signIn);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('transaction_read_only')::boolean")) {
            row.next();
            missed = 0;
            return row.getBoolean(1) ? State.READ_ONLY : State.THERE;
        } catch (SQLException failed) {
            return away(failed);
        }
    }

    /// A database that is full of connections is there for those who have one.
    private State away(SQLException failed) {
        if (Outage.TOO_MANY.equals(failed.getSQLState())) {
            return state;
        }
        missed++;
        LOG.debug("The database did not answer: SQLSTATE {}", failed.getSQLState());
        return failed.getCause() instanceof ConnectException || missed >= MISSED ? State.AWAY : state;
    }

    /// Those in the pool lead to a database that is gone, or that was another then.
    private void forgetConnections() {
        var hikari = DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
        if (hikari != null && hikari.getHikariPoolMXBean() != null) {
            hikari.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
