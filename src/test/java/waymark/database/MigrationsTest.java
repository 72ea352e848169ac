package waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import waymark.WhenChanged;

@WhenChanged({"src/main/java/waymark/database"})
class MigrationsTest {

    @TempDir
    static Path folder;

    private static BundledPostgres server;
    private static SetupSql sql;

    @TempDir
    Path older;

    @TempDir
    Path newer;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = BundledPostgres.forgetful(folder.resolve("data"), folder.resolve("keys"));
        sql = SetupSql.connect(server.url(), server.superuser());
    }

    @AfterAll
    static void stop() throws SQLException {
        sql.close();
        server.close();
    }

    @Test
    void an_older_program_leaves_newer_tables_and_what_it_would_run_anew_alone() throws Exception {
        write(older, "V1__a.sql", "create table public.plain_thing (id int)");
        write(
                older,
                "R__catalogue.sql",
                "create table public.said (word text); insert into public.said values ('old')");
        write(newer, "V1__a.sql", "create table public.plain_thing (id int)");
        write(newer, "V2__b.sql", "alter table public.plain_thing add column more text");
        write(
                newer,
                "R__catalogue.sql",
                "create table if not exists public.said (word text); insert into public.said values ('new')");

        assertThat(Migrations.run(flyway("plain", newer))).isEqualTo(3);
        assertThat(Migrations.run(flyway("plain", older))).isZero();
        assertThat(sql.column("select word from said")).containsExactly("new");
    }

    @Test
    void an_older_program_does_not_start_where_something_was_taken_away() throws Exception {
        write(older, "V1__a.sql", "create table public.taken_thing (id int, old text)");
        write(newer, "V1__a.sql", "create table public.taken_thing (id int, old text)");
        write(newer, "V2__contract_old.sql", "alter table public.taken_thing drop column old");
        Migrations.run(flyway("taken", newer));

        assertThatThrownBy(() -> Migrations.run(flyway("taken", older)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("older than its database: migration 2");
    }

    @Test
    void two_branches_that_were_merged_bring_what_the_other_lacks() throws Exception {
        write(older, "V1__a.sql", "create table public.merged_a (id int)");
        write(older, "V3__c.sql", "create table public.merged_c (id int)");
        write(newer, "V4__d.sql", "create table public.merged_d (id int)");
        Migrations.run(flyway("merged", newer));

        write(newer, "V1__a.sql", "create table public.merged_a (id int)");
        write(newer, "V3__c.sql", "create table public.merged_c (id int)");
        assertThat(Migrations.run(flyway("merged", newer))).isEqualTo(2);
    }

    @Test
    void a_migration_lets_go_of_a_table_in_use_and_is_tried_again() throws Exception {
        write(older, "V1__a.sql", "create table public.busy_thing (id int)");
        Migrations.run(flyway("busy", older));
        write(older, "V2__b.sql", "alter table public.busy_thing add column more text");
        var said = new LinkedBlockingQueue<String>();
        var logger = (Logger) LoggerFactory.getLogger(Migrations.class);
        var listening = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                said.add(event.getFormattedMessage());
            }
        };
        listening.start();
        logger.addAppender(listening);
        try (var somebody = SetupSql.connect(server.url(), server.superuser())) {
            somebody.run("begin");
            somebody.run("lock table public.busy_thing in access share mode");
            var done = CompletableFuture.supplyAsync(() -> Migrations.run(flyway("busy", older)));
            assertThat(said.poll(1, TimeUnit.MINUTES)).contains("let go of a table that is in use");
            somebody.run("commit");
            assertThat(done.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        } finally {
            logger.detachAppender(listening);
        }
    }

    private static void write(Path folder, String name, String statements) throws IOException {
        Files.writeString(folder.resolve(name), statements);
    }

    private static Flyway flyway(String schema, Path files) {
        var superuser = server.superuser();
        return Flyway.configure()
                .dataSource(server.url(), superuser.user(), superuser.password())
                .locations("filesystem:" + files)
                .defaultSchema("history_" + schema)
                .initSql("set search_path = public; set lock_timeout = '1s'")
                .outOfOrder(true)
                .load();
    }
}
