package waymark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import waymark.database.BundledPostgres;

/// One PostgreSQL for the whole test run, with the roles of the real one.
public final class TestDatabase {

    private static final Path FOLDER = folder();
    private static final BundledPostgres POSTGRES = BundledPostgres.forgetful(FOLDER, FOLDER.resolve("keys"));

    /// A connection of its own for each statement would take longer than the statement.
    private static final HikariDataSource OWNER = pool();

    static {
        // Not a hook of the JVM: Spring's contexts, which still hold connections, have to close first.
        SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
    }

    private TestDatabase() {}

    /// Sees and changes every row: for arranging a test and for looking at what it left, never for what is tested.
    public static JdbcClient owner() {
        return JdbcClient.create(OWNER);
    }

    /// The server itself, for tests of starting and signing in.
    public static BundledPostgres server() {
        return POSTGRES;
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setPoolName("owner");
        pool.setJdbcUrl(POSTGRES.url());
        pool.setUsername(POSTGRES.superuser().user());
        pool.setPassword(POSTGRES.superuser().password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return pool;
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

    private static void stop() {
        OWNER.close();
        POSTGRES.close();
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Points the one shared context at the one database.
    static final class Properties implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = new HashMap<>(Map.of(
                    "spring.datasource.url", POSTGRES.url(),
                    "spring.datasource.username", POSTGRES.program().user(),
                    "spring.datasource.password", POSTGRES.program().password(),
                    "spring.flyway.url", POSTGRES.url(),
                    "spring.flyway.user", POSTGRES.migrator().user(),
                    "spring.flyway.password", POSTGRES.migrator().password(),
                    "waymark.keys", FOLDER.resolve("keys").toString(),
                    "waymark.demonstration", true,
                    "waymark.partnership", "classpath:partnerships/humber.json",
                    "waymark.world", false));
            properties.put("waymark.spool", FOLDER.resolve("spool").toString());
            properties.put("waymark.audit.witness.mail", "witness@example.org");
            properties.put("waymark.audit.witness.mail-every", "0s");
            properties.put("waymark.jobs", false);
            properties.put("waymark.providers.private-hosts", "127.0.0.1"); // where tests start a provider
            properties.put("waymark.not-found-step", "0ms"); // thousands are not found; `bin/bench timing` measures it
            properties.put("waymark.looks-a-day", 500); // the same few people knock on every door there is
            properties.put("waymark.bench.statements", true);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("waymark", properties));
        }
    }
}
