package waymark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import waymark.database.BundledPostgres;

/// One PostgreSQL for each JVM of a test run, with the roles of the real one. All test classes of that JVM
/// share the database `waymark`, but for those marked [FreshDatabase], which get a copy of it as it was
/// made.
public final class TestDatabase {

    private static final String SHARED = "waymark";
    private static final String AS_MADE = "waymark_as_made";
    private static final String ASIDE = "waymark_aside";

    private static final Path FOLDER = folder();

    /// In memory where that can be: each key of a case is forced to the disk, which is waited for.
    private static final Path KEYS = keys();

    private static final BundledPostgres POSTGRES = BundledPostgres.forgetful(FOLDER, KEYS);

    /// A connection of its own for each statement would take longer than the statement.
    private static final HikariDataSource OWNER = pool();

    static {
        // Not a hook of the JVM: Spring's contexts, which still hold connections, have to close first.
        SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
    }

    /// What the program remembers of the audit log beside the database, to notice one that was put back to
    /// an earlier state: each database has its own.
    private static final Path SIGNED = KEYS.resolve("audit-last.checkpoint");

    private static final Path SIGNED_ASIDE = KEYS.resolve("audit-last.aside");

    private static int exchanges;

    private TestDatabase() {}

    /// Sees and changes every row: for arranging a test and for looking at what it left, never for what is
    /// tested.
    public static JdbcClient owner() {
        return JdbcClient.create(OWNER);
    }

    /// The server itself, for tests of starting and signing in.
    public static BundledPostgres server() {
        return POSTGRES;
    }

    /// How often the database was exchanged for another: what a fixture remembers of rows holds for one of
    /// them only.
    public static int exchanges() {
        return exchanges;
    }

    /// Puts a copy of the database as it was made in place of the shared one.
    static void putFresh(HikariDataSource program) {
        exchange(program, postgres -> {
            postgres.sql("alter database %s rename to %s".formatted(SHARED, ASIDE))
                    .update();
            copy(postgres, AS_MADE, SHARED);
            moved(SIGNED, SIGNED_ASIDE);
        });
    }

    /// Puts the shared one back and drops the copy.
    static void putBack(HikariDataSource program) {
        exchange(program, postgres -> {
            postgres.sql("drop database " + SHARED).update();
            moved(SIGNED_ASIDE, SIGNED);
            postgres.sql("alter database %s rename to %s".formatted(ASIDE, SHARED))
                    .update();
            connects(postgres, SHARED, true);
        });
    }

    private static void keepAsMade(HikariDataSource program) {
        exchange(program, postgres -> {
            copy(postgres, SHARED, AS_MADE);
            connects(postgres, SHARED, true);
        });
    }

    /// A copy of the database as it was made, beside the shared one: for a second program.
    ///
    /// @return where the program finds it
    static String putBeside(String name) {
        copy(postgres(), AS_MADE, name);
        return POSTGRES.url().replaceFirst("/" + SHARED + "$", "/" + name);
    }

    /// Drops that copy; nothing may be connected to it any more.
    static void takeAway(String name) {
        postgres().sql("drop database %s with (force)".formatted(name)).update();
    }

    private static JdbcClient postgres() {
        var superuser = POSTGRES.superuser();
        return JdbcClient.create(new DriverManagerDataSource(
                POSTGRES.url().replaceFirst("/" + SHARED + "$", "/postgres"), superuser.user(), superuser.password()));
    }

    /// Nothing may be connected to a database that is copied, renamed or dropped.
    private static void exchange(HikariDataSource program, Consumer<JdbcClient> work) {
        var pools = List.of(program.getHikariPoolMXBean(), OWNER.getHikariPoolMXBean());
        pools.forEach(HikariPoolMXBean::suspendPool);
        try {
            pools.forEach(HikariPoolMXBean::softEvictConnections);
            var postgres = postgres();
            connects(postgres, SHARED, false);
            postgres.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ?")
                    .param(SHARED)
                    .query()
                    .listOfRows();
            work.accept(postgres);
            exchanges++;
        } finally {
            pools.forEach(HikariPoolMXBean::resumePool);
        }
    }

    /// In place of what was there; where there is none to move, none is left.
    private static void moved(Path from, Path to) {
        try {
            Files.deleteIfExists(to);
            if (Files.exists(from)) {
                Files.move(from, to);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void connects(JdbcClient postgres, String database, boolean allowed) {
        postgres.sql("alter database %s allow_connections %s".formatted(database, allowed))
                .update();
    }

    private static void copy(JdbcClient postgres, String from, String to) {
        postgres.sql("create database %s template %s owner waymark_owner".formatted(to, from))
                .update();
        postgres.sql("revoke all on database %s from public".formatted(to)).update();
        postgres.sql("grant connect on database %s to waymark_login, waymark_migrator".formatted(to))
                .update();
    }

    private static HikariDataSource pool() {
        var pool = new HikariConfig();
        pool.setAllowPoolSuspension(true);
        pool.setPoolName("owner");
        pool.setJdbcUrl(POSTGRES.url());
        pool.setUsername(POSTGRES.superuser().user());
        pool.setPassword(POSTGRES.superuser().password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("waymark-test");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path keys() {
        var memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "waymark-test-keys")
                    : FOLDER.resolve("keys");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop() {
        OWNER.close();
        POSTGRES.close();
        try {
            FileSystemUtils.deleteRecursively(KEYS);
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What a program is told of its database and of its folder for keys and reports.
    static Map<String, Object> program(String url, Path folder, Path keys) {
        return new HashMap<>(Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                POSTGRES.program().user(),
                "spring.datasource.password",
                POSTGRES.program().password(),
                "spring.flyway.url",
                url,
                "spring.flyway.user",
                POSTGRES.migrator().user(),
                "spring.flyway.password",
                POSTGRES.migrator().password(),
                "waymark.keys",
                keys.toString(),
                "waymark.spool",
                folder.resolve("spool").toString(),
                "waymark.demonstration",
                true,
                "waymark.partnership",
                "classpath:partnerships/humber.json"));
    }

    /// Points the one shared context at the one database.
    static final class Properties implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = program(POSTGRES.url(), FOLDER, KEYS);
            properties.put("waymark.world", false);
            properties.put("waymark.audit.witness.mail", "witness@example.org");
            properties.put("waymark.audit.witness.mail-every", "0s");
            properties.put("waymark.jobs", false);
            properties.put("waymark.metrics-port", -1); // any that is free
            properties.put("waymark.providers.private-hosts", "127.0.0.1"); // where tests start a provider
            properties.put("waymark.webhooks.private-hosts", "127.0.0.1"); // and a receiver of webhooks
            properties.put("waymark.not-found-step", "0ms"); // thousands are not found; `bin/bench timing` measures it
            properties.put("waymark.looks-a-day", 500); // the same few people knock on every door there is
            properties.put("waymark.bench.statements", true);
            properties.put("spring.datasource.hikari.allow-pool-suspension", true);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("waymark", properties));
            context.addApplicationListener(new AsMade());
        }
    }

    /// Keeps a copy of the database once the program has brought it up to date and the partnership in.
    private static final class AsMade implements ApplicationListener<ApplicationReadyEvent> {

        @Override
        public void onApplicationEvent(ApplicationReadyEvent event) {
            keepAsMade(FreshDatabase.Exchange.pool(event.getApplicationContext()));
        }
    }
}
