package waymark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries in the database what the matrix says: one cell at a time, as the real database role of whoever
/// acts, in a transaction that is rolled back.
final class RowTrial {

    /// No right, and a constraint that says no: either holds.
    private static final List<String> REFUSED = List.of("42501", "23514");

    /// One question of the matrix.
    record Cell(String role, String table, String verb, String rowClass, String expected) {

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
    private static final String UNDONE = "rollback to savepoint attempt";

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

    /// A transaction in which cells are tried one after another, each undone before the next, and all of it
    /// at the end.
    Round round(Connection connection, String... before) throws SQLException {
        return new Round(connection, before);
    }

    /// What stands in a round now, so that the next cell of the same row need not put it there again.
    ///
    /// @param row true where the row itself stands, false where only what it hangs on does
    private record Standing(String table, String rowClass, UUID who, boolean row) {

        Standing withRow() {
            return new Standing(table, rowClass, who, true);
        }
    }

    final class Round implements AutoCloseable {

        private final Connection connection;
        private final Set<String> surrounded = new HashSet<>();
        private int number = 100;
        private @Nullable Standing standing;

        /// @param before what is changed for all of the round: a policy made wrong
        private Round(Connection connection, String... before) throws SQLException {
            this.connection = connection;
            // as a replica no foreign key is asked for, so that a row can stand alone; row security holds all the same
            execute("set local lock_timeout = '10s'; set local session_replication_role = replica; "
                    + String.join("; ", before));
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
            arrange(table, cell, who);
            return reaches(table, cell, who) ? "yes" : "no";
        }

        /// Everything that an attempt changes is undone after it: what stands is what was put there.
        private void arrange(RowSamples.Table table, Cell cell, Acting who) throws SQLException {
            var rowClass = cell.rowClass();
            var wanted =
                    new Standing(table.name, rowClass, who.id(), !cell.verb().equals("insert"));
            if (wanted.equals(standing)) {
                return;
            }
            var statements = new ArrayList<String>();
            if (standing == null || !standing.withRow().equals(wanted)) {
                if (standing != null) {
                    statements.add("rollback to savepoint cell; release savepoint cell");
                }
                statements.addAll(decoys(table, who));
                statements.add("savepoint cell");
                statements.addAll(table.parents(rowClass, samples.tables()));
                statements.addAll(table.given(rowClass));
                statements.add(table.delete(rowClass));
            }
            if (wanted.row()) {
                statements.add(table.insert(rowClass));
                statements.add(table.then(rowClass));
                if (table.verbs().contains("update")) {
                    statements.add("select set_config('waymark.arranged', (select xmin::text from %s where %s), true)"
                            .formatted(table.name, table.where(rowClass)));
                }
            }
            standing = null;
            run(who, String.join("; ", statements));
            standing = wanted;
        }

        /// Beside the row's own parents stand others of every class, for as long as the round lasts: a
        /// policy that forgot which row hangs on which would find one that fits.
        private List<String> decoys(RowSamples.Table table, Acting who) {
            var statements = new ArrayList<String>();
            for (var above : table.ancestors(samples.tables())) {
                if (surrounded.add(above.name + " for " + who.id())) {
                    for (var rowClass : above.plainClasses()) {
                        statements.add(above.decoy(rowClass, ++number));
                    }
                }
            }
            return statements;
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
                return run(who, "savepoint attempt; %s; %s; %s".formatted(as(who), sql, UNDONE), 3);
            } catch (SQLException refused) {
                execute(UNDONE);
                if (REFUSED.contains(refused.getSQLState())) {
                    // the right itself is missing, so that no other statement of the kind needs to be tried
                    return String.valueOf(refused.getMessage()).contains("permission denied") ? DENIED : -1;
                }
                throw new Broken(sql + ": " + refused.getMessage(), refused);
            }
        }

        /// A statement that asks for no row in particular is not held back by the policy for reading: did
        /// it reach the row? It stands alone: what others left must not make a statement fail that reaches
        /// it. What was put there before this savepoint is not there any more as it was.
        private boolean blindly(RowSamples.Table table, Cell cell, Acting who, String sql) throws SQLException {
            var row = table.where(cell.rowClass());
            var still = "select 1 from %s where %s and xmin::text = current_setting('waymark.arranged')"
                    .formatted(table.name, row);
            try {
                return run(
                                who,
                                "savepoint attempt; delete from %s where not (%s); %s; %s; reset session authorization; reset role; %s; %s"
                                        .formatted(table.name, row, as(who), sql, still, UNDONE),
                                7)
                        == 0;
            } catch (SQLException refused) {
                execute(UNDONE);
                return false;
            }
        }

        private String as(Acting who) {
            var role = who.databaseRole().isEmpty()
                    ? "set local session authorization waymark_login"
                    : "set local role " + who.databaseRole();
            return role + "; set local waymark.person = '" + who.person() + "'";
        }

        /// After something that broke the transaction.
        void restore() throws SQLException {
            connection.rollback();
        }

        private int run(Acting who, String sql) throws SQLException {
            return run(who, sql, 0);
        }

        private int run(Acting who, String sql, int counted) throws SQLException {
            return execute(
                    sql.replace(":me", "'" + who.id() + "'::uuid")
                            .replace(":somebody", "'" + somebody + "'::uuid")
                            .replace(":lead", "'" + lead + "'::uuid"),
                    counted);
        }

        private int execute(String sql) throws SQLException {
            return execute(sql, 0);
        }

        /// The statements go to the database together.
        ///
        /// @param counted which of them, from 0
        /// @return the number of rows that came back or were changed by it
        private int execute(String sql, int counted) throws SQLException {
            try (var statement = connection.createStatement()) {
                boolean rows = statement.execute(sql);
                for (int number = 0; number < counted; number++) {
                    rows = statement.getMoreResults();
                }
                return rows ? rows(statement.getResultSet()) : statement.getUpdateCount();
            }
        }

        private static int rows(ResultSet found) throws SQLException {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }

    static Connection connect() throws SQLException {
        var connection = RowDatabase.connect("simple");
        connection.setAutoCommit(false);
        return connection;
    }

    /// The same row for all verbs before the next, so that it is put there once; first without it.
    static List<Cell> rowByRow(List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparing(Cell::table)
                        .thenComparing(Cell::role)
                        .thenComparing(Cell::rowClass)
                        .thenComparing(cell -> !cell.verb().equals("insert")))
                .toList();
    }
}
