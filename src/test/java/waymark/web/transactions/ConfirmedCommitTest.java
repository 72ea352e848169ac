package waymark.web.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.UncategorizedSQLException;
import waymark.WhenChanged;
import waymark.database.BundledPostgres;
import waymark.web.health.UnconfirmedCommit;

/// On a server of its own that waits for a standby which never comes: each commit is ended by somebody.
@WhenChanged({"src/main/java/waymark/web/transactions", "src/main/java/waymark/database"})
class ConfirmedCommitTest {

    @TempDir
    Path folder;

    private BundledPostgres server;

    @BeforeEach
    void a_server() throws IOException, SQLException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        start();
        try (var administrator = connect()) {
            run(administrator, "create table written (what text)");
            administrator.commit();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_commit_is_told_from_one_that_may_not_hold() throws SQLException {
        try (var writer = connect()) {
            write(writer, "a notice before it is nothing");
            run(writer, "do $$ begin raise warning 'of a statement before'; end $$");
            assertThatCode(() -> ConfirmedCommit.run(writer, () -> commit(writer)))
                    .doesNotThrowAnyException();
        }
        waitForStandby();
        assertThatThrownBy(() -> commitWhile("pg_cancel_backend"))
                .as("PostgreSQL answers that it committed, with a warning")
                .isInstanceOf(UnconfirmedCommit.class)
                .hasCauseInstanceOf(SQLWarning.class);
        assertThatThrownBy(() -> commitWhile("pg_terminate_backend"))
                .as("the connection ends before an answer")
                .isInstanceOf(UnconfirmedCommit.class);
    }

    /// Ends the wait of the commit as soon as it waits.
    private void commitWhile(String ended) throws SQLException {
        try (var writer = connect();
                var threads = Executors.newSingleThreadExecutor()) {
            write(writer, ended);
            var other = threads.submit(() -> {
                try (var administrator = connect();
                        var ask = administrator.createStatement()) {
                    boolean found = false;
                    while (!found) {
                        try (var rows = ask.executeQuery(
                                "select " + ended + "(pid) from pg_stat_activity where wait_event = 'SyncRep'")) {
                            found = rows.next();
                        }
                        administrator.commit();
                    }
                }
                return true;
            });
            try {
                ConfirmedCommit.run(writer, () -> commit(writer));
            } finally {
                assertThat(other).succeedsWithin(java.time.Duration.ofMinutes(1));
            }
        }
    }

    private static void write(Connection writer, String what) throws SQLException {
        run(writer, "set synchronous_commit = on");
        run(writer, "insert into written values ('" + what + "')");
    }

    /// Started anew: told while it runs, its processes know of it at different moments.
    private void waitForStandby() throws SQLException {
        try (var administrator = connect()) {
            administrator.setAutoCommit(true);
            run(administrator, "alter system set synchronous_standby_names = 'nobody'");
        }
        server.close();
        start();
    }

    private void start() {
        server = BundledPostgres.forgetful(folder.resolve("data"), folder.resolve("keys"));
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                server.url(), server.superuser().user(), server.superuser().password());
        connection.setAutoCommit(false);
        return connection;
    }

    /// As Spring's transaction manager does it.
    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("commit", null, failed);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
