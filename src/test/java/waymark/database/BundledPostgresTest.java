package waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.WhenChanged;

@WhenChanged({"src/main/java/waymark/database", "src/main/resources/db"})
class BundledPostgresTest {

    @TempDir
    static Path shared;

    private static @Nullable BundledPostgres migrated;

    @TempDir
    Path folder;

    @BeforeEach
    void let_the_account_of_postgres_pass() throws IOException {
        for (var each : List.of(folder, shared)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @AfterAll
    static void stop() {
        if (migrated != null) {
            migrated.close();
            migrated = null;
        }
    }

    @Test
    void rows_outlive_a_stop_and_a_database_left_running() throws SQLException {
        try (BundledPostgres first = start();
                SetupSql sql = SetupSql.connect(first.url(), first.superuser())) {
            sql.run("create table kept (word text)");
            sql.run("insert into kept values ('here')");
        }
        BundledPostgres killed = start();
        killed.abandon();
        try (BundledPostgres again = start();
                SetupSql sql = SetupSql.connect(again.url(), again.superuser())) {
            assertThat(sql.column("select word from kept")).containsExactly("here");
            assertThat(sql.column("show fsync")).containsExactly("on");
            assertThat(sql.column("show data_checksums")).containsExactly("on");
        }
    }

    @Test
    void one_whose_processes_are_all_killed_is_started_again_where_it_was() throws Exception {
        var told = new LinkedBlockingQueue<Boolean>();
        try (BundledPostgres server = start()) {
            try (SetupSql sql = SetupSql.connect(server.url(), server.superuser())) {
                sql.run("create table kept (word text)");
                sql.run("insert into kept values ('here')");
            }
            server.watch(() -> told.add(answers(server)));
            kill(folder.resolve("data/postgresql/postmaster.pid"));

            assertThat(told.poll(1, TimeUnit.MINUTES)).as("found dead").isFalse();
            assertThat(told.poll(1, TimeUnit.MINUTES)).as("back").isTrue();
            try (SetupSql sql = SetupSql.connect(server.url(), server.superuser())) {
                assertThat(sql.column("select word from kept")).containsExactly("here");
            }
        }
    }

    private static boolean answers(BundledPostgres server) {
        try (SetupSql sql = SetupSql.connect(server.url(), server.superuser())) {
            return sql.holds("true");
        } catch (SQLException away) {
            return false;
        }
    }

    private static void kill(Path pidFile) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        var first = ProcessHandle.of(postmaster).orElseThrow();
        var others = first.children().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_and_leaves_the_first_alone() throws SQLException {
        try (BundledPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("Another Waymark is running");
            try (SetupSql sql = SetupSql.connect(first.url(), first.superuser())) {
                assertThat(sql.column("select 'alive'")).containsExactly("alive");
            }
        }
    }

    @Test
    void the_program_can_do_nothing_until_it_says_who_is_acting() throws SQLException {
        var server = migrated();
        try (SetupSql sql = SetupSql.connect(server.url(), server.program())) {
            assertThatThrownBy(() -> sql.column("select code from access.permission"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.run("create temporary table t (i int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.run("set role waymark_owner")).hasMessageContaining("permission denied");
            sql.run("begin; set local role waymark_app");
            assertThat(sql.column("select code from access.permission")).isNotEmpty();
            sql.run("commit");
        }
    }

    @Test
    void the_owner_of_the_tables_owns_what_migrations_make() throws SQLException {
        var server = migrated();
        try (SetupSql sql = SetupSql.connect(server.url(), server.superuser())) {
            assertThat(sql.column("""
                    select distinct tableowner from pg_tables
                     where schemaname not in ('pg_catalog', 'information_schema')""")).isEqualTo(List.of("waymark_owner"));
        }
    }

    @Test
    void passwords_are_for_their_owner_only() throws IOException {
        start().close();
        try (var secrets = Files.list(folder.resolve("keys"))) {
            assertThat(secrets)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    /// The one that tests only look at. Migrations wait for the disk at each step, which says nothing of what
    /// they make.
    private static BundledPostgres migrated() {
        if (migrated == null) {
            migrated = BundledPostgres.forgetful(shared.resolve("data"), shared.resolve("keys"));
            migrate(migrated);
        }
        return migrated;
    }

    private BundledPostgres start() {
        return BundledPostgres.durable(folder.resolve("data"), folder.resolve("keys"));
    }

    @Test
    void each_password_is_turned_as_the_document_says() throws Exception {
        DatabaseLogin superuser;
        try (BundledPostgres running = start();
                SetupSql sql = SetupSql.connect(running.url(), running.superuser())) {
            sql.run("alter role postgres password 'another one'"); // as \\password does
            Files.writeString(folder.resolve("keys/postgres.secret"), "another one\n");
            superuser = running.superuser();
        }
        var before = Files.readString(folder.resolve("keys/waymark_login.secret"));
        Files.delete(folder.resolve("keys/waymark_login.secret"));
        Files.delete(folder.resolve("keys/waymark_migrator.secret"));

        try (BundledPostgres again = start()) {
            assertThat(again.superuser()).isEqualTo(superuser);
            assertThat(again.program().password()).isNotEqualTo(before);
            SetupSql.connect(again.url(), again.superuser()).close();
            SetupSql.connect(again.url(), again.program()).close();
            SetupSql.connect(again.url(), again.migrator()).close();
        }
    }

    private static void migrate(BundledPostgres server) {
        Flyway.configure()
                .dataSource(
                        server.url(),
                        server.migrator().user(),
                        server.migrator().password())
                .defaultSchema("waymark_migrations")
                .initSql("set role waymark_owner")
                .load()
                .migrate();
    }
}
