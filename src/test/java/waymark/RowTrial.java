package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /// A statement that the database neither does nor refuses.
    static final class Broken extends SQLException {

        private static final long serialVersionUID = 1;

        Broken(String message, SQLException cause) {
            super(message, cause);
        }
    }

    /// As whom the database is tried.
    ///
    /// @param databaseRole empty for the program’s own login
    record Acting(String databaseRole, String person, UUID id) {}

    private static final int DENIED = -2;

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
        private final Set<String> surrounded = new HashSet<>();
        private int number = 100;
        private String arranged = "";

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
            decoys(table, who);
            var statements = new ArrayList<>(List.of("savepoint cell"));
            statements.addAll(table.parents(rowClass, samples.tables()));
            statements.addAll(table.given(rowClass));
            statements.add(table.delete(rowClass));
            if (!cell.verb().equals("insert")) {
                statements.add(table.insert(rowClass));
                statements.add(table.then(rowClass));
            }
            run(who, String.join("; ", statements));
            arranged = cell.verb().equals("update") || cell.verb().equals("delete")
                    ? text(who, "select xmin::text from " + table.name + " where " + table.where(rowClass))
                    : "";
            var found = reaches(table, cell, who) ? "yes" : "no";
            execute("rollback to savepoint cell; release savepoint cell");
            return found;
        }

        /// Beside the row's own parents stand others of every class, for as long as the round lasts: a policy that
        /// forgot which row hangs on which would find one that fits.
        private void decoys(RowSamples.Table table, Acting who) throws SQLException {
            var statements = new ArrayList<String>();
            for (var above : table.ancestors(samples.tables())) {
                if (surrounded.add(above.name + " for " + who.id())) {
                    for (var rowClass : above.plainClasses()) {
                        statements.add(above.decoy(rowClass, ++number));
                    }
                }
            }
            if (!statements.isEmpty()) {
                run(who, String.join("; ", statements));
            }
        }

        private boolean reaches(RowSamples.Table table, Cell cell, Acting who) throws SQLException {
            var rowClass = cell.rowClass();
            return switch (cell.verb()) {
                case "select" -> attempt(who, "select 1 from " + table.name + " where " + table.where(rowClass)) > 0;
                case "insert" -> attempt(who, table.insert(rowClass)) > 0;
                case "update" -> {
                    for (var change : table.changes(rowClass)) {
                        var update = "update " + table.name + " set " + change;
                        int changed = attempt(who, update + " where " + table.where(rowClass));
                        if (changed > 0 || (changed != DENIED && blindly(table, cell, who, update))) {
                            yield true;
                        }
                    }
                    yield false;
                }
                case "delete" -> {
                    int deleted = attempt(who, table.delete(rowClass));
                    yield deleted > 0 || (deleted != DENIED && blindly(table, cell, who, "delete from " + table.name));
                }
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
                    // the right itself is missing, so that no other statement of the kind needs to be tried
                    return String.valueOf(refused.getMessage()).contains("permission denied") ? DENIED : -1;
                }
                throw new Broken(sql + ": " + refused.getMessage(), refused);
            } finally {
                execute("rollback to savepoint attempt");
            }
        }

        /// A statement that asks for no row in particular is not held back by the policy for reading: did it reach the
        /// row?
        private boolean blindly(RowSamples.Table table, Cell cell, Acting who, String sql) throws SQLException {
            try {
                // alone: what other tests left must not make a statement fail that reaches this row
                run(
                        who,
                        "savepoint attempt; delete from %s where not (%s)"
                                .formatted(table.name, table.where(cell.rowClass())));
                become(who);
                run(who, sql);
                execute("reset session authorization; reset role");
                // what was put there before this savepoint is not there any more as it was
                return run(
                                who,
                                "select 1 from %s where %s and xmin::text = '%s'"
                                        .formatted(table.name, table.where(cell.rowClass()), arranged))
                        == 0;
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

        /// After something that broke the transaction.
        void restore() throws SQLException {
            connection.rollback();
        }

        private int run(Acting who, String sql) throws SQLException {
            return execute(named(who, sql));
        }

        private String named(Acting who, String sql) {
            return sql.replace(":me", "'" + who.id() + "'::uuid")
                    .replace(":somebody", "'" + somebody + "'::uuid")
                    .replace(":lead", "'" + lead + "'::uuid");
        }

        private String text(Acting who, String sql) throws SQLException {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(named(who, sql))) {
                return found.next() ? found.getString(1) : "";
            }
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
