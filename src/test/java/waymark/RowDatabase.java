package waymark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import waymark.database.BundledPostgres;

/// A database of [RowMatrixTest]'s own, on the one server: migrated, with the partnership as it stands in the
/// first one, so that it can be tried and made wrong while other tests work on theirs.
final class RowDatabase {

    private static final BundledPostgres SERVER = TestDatabase.server();
    private static final String URL = SERVER.url().replaceFirst("/waymark$", "/rows");
    private static final JdbcClient OWNER = made();

    private RowDatabase() {}

    /// Sees and changes every row.
    static JdbcClient owner() {
        return OWNER;
    }

    /// @param mode how statements are sent: `simple` sends several as one message
    static Connection connect(String mode) throws SQLException {
        var superuser = SERVER.superuser();
        return DriverManager.getConnection(URL + "?preferQueryMode=" + mode, superuser.user(), superuser.password());
    }

    private static JdbcClient made() {
        var first = TestDatabase.owner();
        first.sql("create database rows owner waymark_owner").update();
        first.sql("revoke all on database rows from public; grant connect on database rows to waymark_migrator")
                .update();
        Flyway.configure()
                .dataSource(URL, SERVER.migrator().user(), SERVER.migrator().password())
                .defaultSchema("waymark_migrations")
                .initSql("set role waymark_owner")
                .load()
                .migrate();
        try {
            var connection = connect("extended");
            for (var table : partnership()) {
                copy(table, connection);
            }
            return JdbcClient.create(new SingleConnectionDataSource(connection, true));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> partnership() {
        return TestDatabase.owner()
                .sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('directory', 'strategy')")
                .query(String.class)
                .list();
    }

    private static void copy(String table, Connection to) throws SQLException {
        var rows = new ByteArrayOutputStream();
        try (var from = DriverManager.getConnection(
                        SERVER.url(),
                        SERVER.superuser().user(),
                        SERVER.superuser().password());
                var statement = to.createStatement()) {
            from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
            statement.execute("set session_replication_role = replica; delete from " + table);
            to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString(StandardCharsets.UTF_8)));
            statement.execute("set session_replication_role = default");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
