package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Tries in the database what the matrix says: one cell at a time, as the real database role of whoever acts, in a
/// transaction that is rolled back.
final class RowTrial {

    /// No right, and a constraint that says no: either holds.
    private static final List<String> REFUSED = List.of("42501", "23514");

    private static final Path MATRIX = Path.of("src/test/resources/row-matrix.csv");

    /// One line of the matrix.
    record Cell(String role, String table, String verb, String rowClass, String expected) {

        static Cell of(String line) {
            var first = line.split(",", 4);
            int last = first[3].lastIndexOf(',');
            return new Cell(
                    first[0],
                    first[1],
                    first[2],
                    first[3].substring(0, last).replace("\"", ""),
                    first[3].substring(last + 1));
        }

        @Override
        public String toString() {
            return "%s, %s %s, %s".formatted(role, verb, table, rowClass);
        }
    }

    /// As whom the database is tried.
    ///
    /// @param databaseRole empty for the program’s own login
    record Acting(String databaseRole, String person, UUID id) {}

    private final RowSamples samples;
    private final Map<String, Acting> actors;
    private final UUID somebody;
    private final UUID lead;

    /// @param actors by the matrix's names for them
    /// @param somebody another person, to whom rows may belong
    /// @param lead who leads the action of the samples
    RowTrial(RowSamples samples, Map<String, Acting> actors, UUID somebody, UUID lead) {
        this.samples = samples;
        this.actors = actors;
        this.somebody = somebody;
        this.lead = lead;
    }

    /// A transaction in which cells are tried one after another, each undone before the next, and all of it at the end.
    Round round(Connection connection, String... before) throws SQLException {
        return new Round(connection, before);
    }

    final class Round implements AutoCloseable {

        private final Connection connection;

        /// @param before what is changed for all of the round: a policy made wrong
        private Round(Connection connection, String... before) throws SQLException {
            this.connection = connection;
            // as a replica no foreign key is asked for, so that a row can stand alone; row security holds all the same
            execute("set local lock_timeout = '10s'; set local session_replication_role = replica");
            for (var statement : before) {
                execute(statement);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
        }

        /// `yes` where a row was seen or changed.
        String tried(Cell cell) throws SQLException {
            return tried(cell, Objects.requireNonNull(actors.get(cell.role()), cell.role()));
        }

        /// The same as somebody else than the cell's role.
        String tried(Cell cell, Acting who) throws SQLException {
            var table = samples.tables().get(cell.table());
            if (table == null) {
                return "no rows in RowSamples";
            }
            var rowClass = cell.rowClass();
            var arranged = new ArrayList<>(List.of("savepoint cell"));
            arranged.addAll(table.parents(rowClass, samples.tables()));
            arranged.add(table.delete(rowClass));
            if (!cell.verb().equals("insert")) {
                arranged.add(table.insert(rowClass));
                arranged.add(table.then(rowClass));
            }
            run(who, String.join("; ", arranged));
            var found = reaches(table, cell, who) ? "yes" : "no";
            execute("rollback to savepoint cell; release savepoint cell");
            return found;
        }

        private boolean reaches(RowSamples.Table table, Cell cell, Acting who) throws SQLException {
            var rowClass = cell.rowClass();
            return switch (cell.verb()) {
                case "select" -> attempt(who, "select 1 from " + table.name + " where " + table.where(rowClass)) > 0;
                case "insert" -> attempt(who, table.insert(rowClass)) > 0;
                case "update" -> {
                    for (var update : table.updates(rowClass)) {
                        if (attempt(who, update) > 0) {
                            yield true;
                        }
                    }
                    var blind = table.blindUpdate(rowClass);
                    yield !blind.isEmpty() && blindly(who, blind.get(0), blind.get(1), true);
                }
                case "delete" ->
                    attempt(who, table.delete(rowClass)) > 0
                            || blindly(
                                    who,
                                    "delete from " + table.name,
                                    "select 1 from " + table.name + " where " + table.where(rowClass),
                                    false);
                default -> throw new IllegalStateException("no such verb: " + cell.verb());
            };
        }

        /// The number of rows seen or changed, none where the database refuses.
        private int attempt(Acting who, String sql) throws SQLException {
            try {
                become(who);
                return run(who, sql);
            } catch (SQLException refused) {
                if (REFUSED.contains(refused.getSQLState())) {
                    return -1;
                }
                throw new SQLException(sql + ": " + refused.getMessage(), refused);
            } finally {
                execute("rollback to savepoint attempt");
            }
        }

        /// A statement that asks for no row in particular is not held back by the policy for reading: did it reach the
        /// row?
        private boolean blindly(Acting who, String sql, String look, boolean there) throws SQLException {
            try {
                become(who);
                run(who, sql);
                execute("reset session authorization; reset role");
                return run(who, look) > 0 == there;
            } catch (SQLException refused) {
                return false;
            } finally {
                execute("rollback to savepoint attempt");
            }
        }

        private void become(Acting who) throws SQLException {
            var role = who.databaseRole().isEmpty()
                    ? "set local session authorization waymark_login"
                    : "set local role " + who.databaseRole();
            execute("savepoint attempt; " + role + "; set local waymark.person = '" + who.person() + "'");
        }

        private int run(Acting who, String sql) throws SQLException {
            return execute(sql.replace(":me", "'" + who.id() + "'::uuid")
                    .replace(":somebody", "'" + somebody + "'::uuid")
                    .replace(":lead", "'" + lead + "'::uuid"));
        }

        /// The number of rows that came back or were changed by the first of the statements.
        private int execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                if (!statement.execute(sql)) {
                    return statement.getUpdateCount();
                }
                int rows = 0;
                try (var found = statement.getResultSet()) {
                    while (found.next()) {
                        rows++;
                    }
                }
                return rows;
            }
        }
    }

    static Connection connect() throws SQLException {
        var server = TestDatabase.server();
        var superuser = server.superuser();
        var connection = DriverManager.getConnection(server.url(), superuser.user(), superuser.password());
        connection.setAutoCommit(false);
        return connection;
    }

    static List<String> lines() throws IOException {
        var lines = Files.readAllLines(MATRIX);
        return lines.subList(1, lines.size());
    }

    static List<Cell> matrix() throws IOException {
        return lines().stream().map(Cell::of).toList();
    }
}
