package waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.WhenChanged;

/// On a server of its own, whose roles of Waymark are taken away first: a server that has never heard of us.
@WhenChanged({"src/main/java/waymark/database", "src/main/resources/db"})
class ExternalDatabaseTest {

    private static final DatabaseLogin TOWN = new DatabaseLogin("town", "of the council");

    @TempDir
    Path folder;

    private BundledPostgres server;

    @BeforeEach
    void a_server_without_waymark() throws IOException, SQLException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = BundledPostgres.forgetful(folder.resolve("data"), folder.resolve("keys"));
        asAdministrator("""
                drop database waymark;
                drop role waymark_login, waymark_migrator, waymark_owner, waymark_app, waymark_visitor, waymark_intake, waymark_receipt, waymark_door,
                  waymark_clock, waymark_reporting, waymark_backup;
                create role town login password 'of the council';
                create database partnership owner town""");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_user_who_may_not_create_roles_is_told_what_to_run_and_nothing_changes() throws SQLException {
        assertThatThrownBy(this::ready)
                .asInstanceOf(type(StartupFailure.class))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(StartupFailure.ADMINISTRATOR_NEEDED))
                .satisfies(reason -> assertThat(reason.getMessage())
                        .contains("Nothing was changed", "create role %I", "to town with inherit false"));
        try (SetupSql sql = SetupSql.connect(server.url().replace("waymark", "postgres"), server.superuser())) {
            assertThat(sql.column("select rolname from pg_roles where rolname like 'waymark%'"))
                    .isEmpty();
        }
    }

    @Test
    void what_it_says_to_run_is_enough() throws SQLException {
        assertThatThrownBy(this::ready).satisfies(reason -> {
            String message = String.valueOf(reason.getMessage());
            asAdministrator("set role none");
            try (SetupSql sql = SetupSql.connect(url(), server.superuser())) {
                sql.run(message.substring(message.indexOf("-- The database roles")));
            }
        });
        assertThat(ready().program()).isEqualTo(TOWN);
    }

    @Test
    void a_user_who_may_create_roles_prepares_everything_and_still_can_do_nothing_by_itself() throws SQLException {
        asAdministrator("alter role town createrole");
        assertThat(ready().migrator()).isEqualTo(TOWN);
        assertThat(ready().migrator()).as("and again, with nothing left to do").isEqualTo(TOWN);
        try (SetupSql sql = SetupSql.connect(url(), TOWN)) {
            assertThat(sql.holds("pg_has_role('town', 'waymark_app', 'usage')")).isFalse();
            sql.run("begin; set local role waymark_owner; create schema mine; rollback");
        }
    }

    @Test
    void a_database_that_is_read_only_or_kept_in_another_encoding_is_refused_with_what_to_do() throws SQLException {
        asAdministrator("alter database partnership set default_transaction_read_only = on");
        assertThatThrownBy(this::ready)
                .asInstanceOf(type(StartupFailure.class))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(StartupFailure.FAILED))
                .satisfies(reason -> assertThat(reason.getMessage())
                        .contains("read only", "alter database partnership reset default_transaction_read_only"));
        for (String encoding : new String[] {"SQL_ASCII", "LATIN1"}) {
            asAdministrator("create database partnership_" + encoding.toLowerCase(Locale.ROOT)
                    + " owner town template template0 locale 'C' locale_provider libc encoding '" + encoding + "'");
            assertThatThrownBy(
                            () -> ExternalDatabase.ready(url() + "_" + encoding.toLowerCase(Locale.ROOT), TOWN, TOWN))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("is kept in " + encoding + "; Waymark needs UTF8")
                    .hasMessageContaining("create database waymark encoding 'UTF8'");
        }
    }

    @Test
    void a_password_in_the_address_is_refused() {
        assertThatThrownBy(() -> ExternalDatabase.ready("postgresql://town:secret@localhost/partnership", TOWN, TOWN))
                .hasMessageContaining("WAYMARK_DATABASE_PASSWORD")
                .hasMessageNotContaining("secret");
    }

    @Test
    void of_several_servers_the_one_that_takes_what_is_written_is_found_and_a_standby_is_not_enough()
            throws SQLException {
        asAdministrator("alter role town createrole");
        var place = url().replaceFirst("jdbc:postgresql://([^/]*)/.*", "$1");
        var found = ExternalDatabase.ready("postgresql://127.0.0.1:1," + place + "/partnership", TOWN, TOWN);
        assertThat(found.url())
                .isEqualTo("jdbc:postgresql://127.0.0.1:1," + place
                        + "/partnership?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=2");
        assertThatThrownBy(() -> ExternalDatabase.ready(
                        "postgresql://127.0.0.1:1," + place + "/partnership?targetServerType=secondary", TOWN, TOWN))
                .as("none of them is a standby")
                .isInstanceOf(StartupFailure.class);
    }

    private ExternalDatabase ready() {
        return ExternalDatabase.ready(url(), TOWN, TOWN);
    }

    private String url() {
        return server.url().replace("/waymark", "/partnership");
    }

    private void asAdministrator(String statements) throws SQLException {
        try (SetupSql sql = SetupSql.connect(server.url().replace("/waymark", "/postgres"), server.superuser())) {
            for (String statement : statements.split(";")) {
                sql.run(statement);
            }
        }
    }
}
