package waymark.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the tables up to what this version needs, while the version before may still be working on them.
///
/// A migration waits at most a second for a lock, because everybody else waits behind it; then it lets go and is
/// tried again. Where the tables are newer than this version, it changes nothing: what it runs at each start
/// would take back what the newer version made. Where a newer version has taken away what this one
/// needs (a migration whose name begins with `contract`), it does not start.
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// SQLSTATE: a lock was not to be had in time, or two waited for each other.
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    /// The step by itself, before anything is served: the same settings as `application.yaml` has.
    ///
    /// @return how many migrations were carried out
    public static int run(Database database) {
        return run(Flyway.configure()
                .dataSource(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password())
                .locations("classpath:db/migration")
                .defaultSchema("waymark_migrations")
                .initSql("set role waymark_owner; set lock_timeout = '1s'")
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load());
    }

    /// Carries out what is pending.
    ///
    /// @throws StartupFailure where this version is too old for the tables, or somebody held a table all the while
    static int run(Flyway flyway) {
        for (int left = TRIES; ; left--) {
            try {
                return newer(flyway) ? 0 : flyway.migrate().migrationsExecuted;
            } catch (FlywayException failed) {
                if (!locked(failed)) {
                    throw failed;
                }
                if (left == 1) {
                    throw new StartupFailure("""
                            A migration found its tables in use at each of %d tries, and nothing was changed by it. The version before goes on working.
                            Find who holds a lock (docs/operations/trouble.md), then try again.""".formatted(TRIES), failed);
                }
                LOG.info("A migration let go of a table that is in use, and tries again in {} s", PAUSE.toSeconds());
                pause();
            }
        }
    }

    /// True where a newer version has been at work here and this one has nothing to add.
    private static boolean newer(Flyway flyway) {
        var info = flyway.info();
        var later = Arrays.stream(info.applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .toList();
        later.stream().filter(Migrations::contracts).findFirst().ifPresent(migration -> {
            throw new StartupFailure(StartupFailure.FAILED, """
                    This version of Waymark is older than its database: migration %s took away what it needs.
                    Start the newer version, or put back the copy from before it (docs/operations/upgrade.md).""".formatted(migration.getVersion()));
        });
        if (later.isEmpty()) {
            return false;
        }
        boolean own = Arrays.stream(info.pending()).anyMatch(MigrationInfo::isVersioned);
        if (!own) {
            LOG.info("The database was upgraded by a newer version; this one works on it and changes no table");
        }
        return !own;
    }

    private static boolean contracts(MigrationInfo migration) {
        return migration.isVersioned() && migration.getDescription().startsWith("contract");
    }

    private static boolean locked(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while a migration waited for a table.", stopped);
        }
    }
}
