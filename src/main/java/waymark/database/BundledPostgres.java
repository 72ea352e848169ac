package waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that Waymark brings along: nothing to install, durable data in one folder, reached from
/// this machine only and with passwords.
///
/// The folder holds `postgresql` (the cluster) and `lock`; the passwords are in a folder of their own.
/// One Waymark at a time uses a folder; a PostgreSQL left behind by a killed one is stopped cleanly
/// before the next start.
public final class BundledPostgres implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(BundledPostgres.class);
    private static final String NAME = "waymark";
    private static final Duration LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "full_page_writes", "on");
    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private final PostgresServer server;
    private final FileChannel lock;
    private final int port;
    private final Path keys;
    private final ReentrantLock startingOrStopping = new ReentrantLock();
    private volatile boolean closed;

    private BundledPostgres(PostgresServer server, FileChannel lock, int port, Path keys) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.keys = keys;
    }

    /// Starts on data that outlive a power cut.
    public static BundledPostgres durable(Path folder, Path keys) {
        return start(folder.toAbsolutePath().normalize(), keys, DURABLE);
    }

    /// Starts for a test run, which needs no data after a crash.
    public static BundledPostgres forgetful(Path folder, Path keys) {
        return start(folder.toAbsolutePath().normalize(), keys, FORGETFUL);
    }

    private static BundledPostgres start(Path folder, Path keys, Map<String, String> settings) {
        FileChannel lock = lock(folder);
        try {
            Path programs = PostgresBinaries.unpacked(folder);
            Path cluster = folder.resolve("postgresql");
            var server = new PostgresServer(cluster, programs, ServerAccount.choose(folder, cluster, programs));
            server.create(signIn(keys, "postgres"));
            var started = new BundledPostgres(server, lock, server.start(settings), keys);
            started.prepare();
            return started;
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
    }

    /// Roles, passwords and the database: set at every start, so that a restored folder works.
    private void prepare() {
        try (SetupSql postgres = SetupSql.connect(url("postgres"), superuser())) {
            postgres.run(SetupSql.roles());
            for (DatabaseLogin user : new DatabaseLogin[] {program(), migrator()}) {
                postgres.run(postgres.quoted("alter role %I password %L", user.user(), user.password()));
            }
            if (postgres.holds("not exists (select from pg_database where datname = ?)", NAME)) {
                postgres.run("create database waymark owner waymark_owner");
            }
            postgres.run("revoke all on database waymark, postgres, template1 from public");
            postgres.run("grant connect on database waymark to waymark_login, waymark_migrator");
        } catch (SQLException failed) {
            close();
            throw new StartupFailure("The database could not be prepared: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String url() {
        return url(NAME);
    }

    @Override
    public DatabaseLogin program() {
        return signIn(keys, "waymark_login");
    }

    @Override
    public DatabaseLogin migrator() {
        return signIn(keys, "waymark_migrator");
    }

    /// May do anything: for preparing the database, for tests that arrange rows, and for
    /// an administrator's copies.
    public DatabaseLogin superuser() {
        return signIn(keys, "postgres");
    }

    @Override
    public String place() {
        return server.cluster().resolveSibling("").toString();
    }

    /// Watches the server from now on: when it dies, for whatever reason, it is started again until it runs.
    ///
    /// @param changed told when it was found dead, and when it runs again
    public void watch(Runnable changed) {
        Thread.ofPlatform().daemon().name("postgresql").start(() -> look(changed));
    }

    private void look(Runnable changed) {
        var pause = LOOKS;
        long runsSince = System.nanoTime();
        while (!closed) {
            pause(pause);
            if (closed || server.runs()) {
                pause = LOOKS;
                continue;
            }
            // one that dies as soon as it runs is started less and less often
            pause = System.nanoTime() - runsSince > STEADY.toNanos() ? LOOKS : longer(pause);
            changed.run();
            bringBack(pause);
            runsSince = System.nanoTime();
            changed.run();
        }
    }

    private void bringBack(Duration first) {
        var pause = first;
        var said = "";
        while (!closed) {
            var why = startedAgain();
            if (why.isEmpty()) {
                return;
            }
            if (!why.get().equals(said)) {
                LOG.error("PostgreSQL does not start again, and is tried further: {}", why.get());
                said = why.get();
            }
            pause = longer(pause);
            pause(pause);
        }
    }

    private Optional<String> startedAgain() {
        startingOrStopping.lock();
        try {
            return closed ? Optional.empty() : server.startAgain();
        } catch (RuntimeException failed) { // its programs cannot be run: no memory, a full disk
            return Optional.of(String.valueOf(failed.getMessage()));
        } finally {
            startingOrStopping.unlock();
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        startingOrStopping.lock();
        try {
            if (server.runs()) {
                server.stop();
            }
        } finally {
            startingOrStopping.unlock();
            release(lock);
        }
    }

    /// Leaves what a killed Waymark leaves: the lock file is released, the server still runs.
    void abandon() {
        release(lock);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static DatabaseLogin signIn(Path keys, String user) {
        return new DatabaseLogin(user, PasswordFile.in(keys, user + ".secret"));
    }

    /// Every account may pass through the folder, only its owner may list it: PostgreSQL may run as another.
    private static FileChannel lock(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() != null) {
                return lock;
            }
            lock.close();
        } catch (OverlappingFileLockException ours) {
            // the same program holds it: answered like a lock of another
        } catch (IOException refused) {
            throw new StartupFailure(
                    "The folder %s cannot be used (%s). Choose another with --data FOLDER."
                            .formatted(folder, refused.getMessage()),
                    refused);
        }
        throw new StartupFailure(StartupFailure.FAILED, """
                Another Waymark is running on the data in %s.
                Stop it first, or choose other data: bin/run --port 8081 --data FOLDER""".formatted(folder));
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
