package waymark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import waymark.database.BundledPostgres;
import waymark.database.Database;
import waymark.database.DatabaseLogin;
import waymark.database.DatabaseTls;
import waymark.database.ExternalDatabase;
import waymark.database.Migrations;
import waymark.database.StartupFailure;
import waymark.web.StartupMessage;
import waymark.web.health.Health;

/// Starts Waymark: reads what was asked for, gets a database ready, serves the pages and says where they are.
@SpringBootApplication
@ComponentScan(
        resourcePattern = Waymark.WITHOUT_TEMPLATES,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class Waymark {

    /// Half of all classes are made of templates; none of them is a bean, and each would be opened and read.
    static final String WITHOUT_TEMPLATES = "**/{name:(?!Jte).*}.class";

    private static final Duration SETTLED_AFTER = Duration.ofSeconds(20);

    /// Exits with 0 after a clean stop and otherwise as `StartupFailure` says.
    public static void main(String[] arguments) {
        try {
            start(CommandLine.parse(arguments, System.getenv()));
        } catch (StartupFailure reason) {
            System.err.println("\n" + reason.getMessage());
            System.exit(reason.code());
        }
    }

    private static void start(CommandLine asked) {
        if (!asked.migrateOnly() && !asked.databaseOnly()) {
            refuseTakenPort(asked);
        }
        KeyFolderCheck.check(asked.keys());
        Database database = database(asked);
        if (asked.migrateOnly()) {
            migrate(database);
            return;
        }
        if (asked.databaseOnly()) {
            keepRunning(database);
            return;
        }
        var application = application(asked.publicSide());
        Map<String, Object> properties = properties(asked, database);
        // first of all sources: nothing in the environment turns the demonstration on beside a real partnership's rows
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("waymark", properties)));
        SpringApplication.getShutdownHandlers().add(database::close);
        ConfigurableApplicationContext context = application.run();
        if (asked.rehearse()) {
            TrainingRun.play(context);
            System.exit(SpringApplication.exit(context));
        }
        if (database instanceof BundledPostgres own) {
            own.watch(context.getBean(Health.class)::look);
        }
        greet(context, database);
        giveBackWhatTheStartUsed();
    }

    /// A start needs half as much memory again as the work after it. The collector would keep that until the heap is
    /// full, days later; one collection gives it back to the machine. Not at once: the first page comes first.
    private static void giveBackWhatTheStartUsed() {
        CompletableFuture.delayedExecutor(SETTLED_AFTER.toSeconds(), TimeUnit.SECONDS)
                .execute(System::gc);
    }

    /// The version before may be serving pages meanwhile.
    private static void migrate(Database database) {
        speakPlainly();
        try (database) {
            int done = Migrations.run(database);
            System.out.printf(
                    "%nThe tables in %s are up to date: %d migrations were carried out.%n", database.place(), done);
        }
    }

    /// Without Spring nobody has said what is worth a line.
    private static void speakPlainly() {
        var logging = LoggingSystem.get(Waymark.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel("org.flywaydb", LogLevel.ERROR);
        logging.setLogLevel("waymark", LogLevel.INFO);
    }

    /// For copies and restores while no Waymark runs: whoever started this ends it by closing its input.
    private static void keepRunning(Database database) {
        var stop = new Thread(database::close);
        Runtime.getRuntime().addShutdownHook(stop);
        System.out.printf("The database answers at %s%n", database.url());
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // the same as an end
        }
        System.exit(0);
    }

    /// @param publicSide where only what the public reads and sends is to be there
    static SpringApplication application(boolean publicSide) {
        var application = new SpringApplication(Waymark.class);
        if (publicSide) {
            application.addInitializers(
                    context -> context.getBeanFactory().registerSingleton("publicSide", new PublicSide()));
        }
        return application;
    }

    private static Database database(CommandLine asked) {
        if (asked.database().isEmpty()) {
            return BundledPostgres.durable(asked.data(), asked.keys());
        }
        DatabaseTls.require(asked.database().get(), System.getenv(DatabaseTls.WAIVER));
        DatabaseLogin program = signIn("WAYMARK_DATABASE_USER", "WAYMARK_DATABASE_PASSWORD");
        if (asked.publicSide()) {
            PublicSide.check(asked.keys());
            PublicSide.checkAddresses(said("WAYMARK_ADDRESS"), said("WAYMARK_STAFF_ADDRESS"));
            return ExternalDatabase.forReports(asked.database().orElseThrow(), program);
        }
        boolean apart = System.getenv("WAYMARK_DATABASE_MIGRATOR") != null;
        DatabaseLogin migrator =
                apart ? signIn("WAYMARK_DATABASE_MIGRATOR", "WAYMARK_DATABASE_MIGRATOR_PASSWORD") : program;
        return ExternalDatabase.ready(asked.database().get(), program, migrator);
    }

    private static DatabaseLogin signIn(String user, String password) {
        return new DatabaseLogin(said(user), said(password));
    }

    private static String said(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new StartupFailure(
                    StartupFailure.USAGE, variable + " is missing: docs/operations/deploy.md says what it is for.");
        }
        return value;
    }

    private static Map<String, Object> properties(CommandLine asked, Database database) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", asked.port());
        properties.put("server.address", asked.address());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.program().user());
        properties.put("spring.datasource.password", database.program().password());
        properties.put("spring.flyway.url", database.url());
        properties.put("spring.flyway.user", database.migrator().user());
        properties.put("spring.flyway.password", database.migrator().password());
        properties.put("waymark.keys", asked.keys().toString());
        properties.put("waymark.spool", spool(asked).toString());
        properties.put("waymark.demonstration", asked.demonstration());
        properties.put("waymark.backup-status", backupStatus(asked));
        if (asked.publicSide()) {
            properties.putAll(PublicSide.properties(said("WAYMARK_STAFF_ADDRESS")));
        }
        if (asked.demonstration()) {
            properties.put("waymark.partnership", "classpath:partnerships/humber.json");
        }
        if (asked.database().isEmpty()) {
            properties.put("waymark.data", asked.data().toString());
        }
        asked.partnership().ifPresent(file -> properties.put("waymark.import", file.toString()));
        asked.firstAdministrator().ifPresent(email -> properties.put("waymark.first-administrator", email));
        return properties;
    }

    /// Where reports of the public lie until the database has them: on a disk of this machine, and
    /// never in `/tmp`.
    private static Path spool(CommandLine asked) {
        String chosen = System.getenv("WAYMARK_SPOOL");
        return chosen == null || chosen.isBlank() ? asked.data().resolve("spool") : Path.of(chosen);
    }

    /// Where `bin/backup` notes the last good copy.
    private static String backupStatus(CommandLine asked) {
        String chosen = System.getenv("WAYMARK_BACKUP_STATUS");
        return chosen == null || chosen.isBlank()
                ? asked.data().resolve("backup-status.json").toString()
                : chosen;
    }

    /// Asked before anything is started, so that the answer comes at once and nothing has to be
    /// taken down again.
    private static void refuseTakenPort(CommandLine asked) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(asked.address()), asked.port()));
        } catch (IOException taken) {
            throw new StartupFailure(StartupFailure.FAILED, """
                    Port %d on %s cannot be used: another program has it, or this account may not open it.
                    Choose another: bin/run --port %d""".formatted(
                            asked.port(), asked.address(), asked.port() < 1024 ? 8080 : asked.port() + 1));
        }
    }

    private static void greet(ConfigurableApplicationContext context, Database database) {
        System.out.printf(
                "%n  Waymark is ready: %s://localhost:%s/%n",
                context.getEnvironment().getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http",
                context.getEnvironment().getProperty("local.server.port"));
        System.out.printf("  The data are in %s%n", database.place());
        context.getBeanProvider(StartupMessage.class)
                .orderedStream()
                .flatMap(greeting -> greeting.lines().stream())
                .forEach(line -> System.out.println("  " + line));
        System.out.printf("  Stop with Ctrl-C.%n%n");
    }
}
