package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.kernel.Actor;

/// The second lock: which rows each role reaches in the database, whatever the program asks for. The rule
/// stands in `row-matrix.csv`, written from the catalogue of rights and not from the policies; here the
/// database is tried cell by cell as the roles of the real one, and every policy is dropped, opened and turned
/// round, every trigger dropped and every column opened, to prove that the matrix would notice.
@WaymarkTest
class RowMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/row-matrix.csv");

    /// The catalogue of rights itself: the same for everybody, and written by migrations only.
    private static final List<String> WITHOUT_ROW_SECURITY =
            List.of("access.permission", "access.role", "access.role_permission");

    private static final String SCHEMAS =
            " n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'waymark_migrations') ";

    /// One line of the matrix.
    private record Cell(String role, String table, String verb, String rowClass, String expected) {

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
    private record Acting(String databaseRole, String person, UUID id) {}

    @Autowired
    Someone someone;

    private final RowSamples samples = new RowSamples();
    private final Map<String, Acting> actors = new LinkedHashMap<>();
    private UUID somebody = new UUID(0, 0);

    @BeforeEach
    void gather() {
        add("member", someone.member("HCC"));
        add("organisation_lead", someone.organisationLead("HCC"));
        add("area_lead", someone.areaLead("HULL"));
        add("board_member", someone.boardMember());
        add("first_responder", someone.firstResponder("HCC"));
        add("coordinator", someone.coordinator());
        add("information_governance", someone.informationGovernance());
        add("administrator", someone.administrator());
        add("pathway_editor", someone.with("CHCP", "pathway_editor@area:HULL"));
        add("pathway_reviewer", someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@partnership"));
        add("lead_person", someone.member("ERYC"));
        add("visitor", Actor.VISITOR);
        add("door", Actor.DOOR);
        add("clock", Actor.system("Test"));
        actors.put("nobody", new Acting("waymark_app", "", UUID.randomUUID()));
        actors.put("login", new Acting("", "", UUID.randomUUID()));
        somebody = someone.member("ERYC").id();
    }

    private void add(String role, Actor actor) {
        actors.put(role, new Acting(actor.databaseRole(), actor.id().toString(), actor.id()));
    }

    @Test
    void every_table_stands_in_the_matrix_with_every_role_verb_and_class() throws IOException {
        var cells = new TreeSet<String>();
        matrix().forEach(cell -> cells.add(cell.toString()));
        var missing = new ArrayList<String>();
        for (var table : tables(" true ")) {
            var sample = samples.tables().get(table);
            if (sample == null) {
                missing.add(table + ": add its rows to RowSamples and its cells to row-matrix.csv");
                continue;
            }
            for (var rowClass : sample.classes()) {
                for (var role : actors.keySet()) {
                    for (var verb : List.of("select", "insert", "update", "delete")) {
                        var cell = new Cell(role, table, verb, rowClass, "").toString();
                        if (!cells.remove(cell)) {
                            missing.add(cell);
                        }
                    }
                }
            }
        }

        assertThat(missing).as("Not in row-matrix.csv").isEmpty();
        assertThat(cells)
                .as("In row-matrix.csv, but not in the database or RowSamples")
                .isEmpty();
        assertThat(lines()).as("row-matrix.csv, sorted").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void every_table_forces_its_row_policies_on_its_owner_too() {
        assertThat(tables(" not (c.relrowsecurity and c.relforcerowsecurity) "))
                .containsExactlyElementsOf(WITHOUT_ROW_SECURITY);
    }

    @Test
    void every_view_reads_with_the_rights_of_whoever_asks() {
        assertThat(TestDatabase.owner()
                        .sql("select n.nspname || '.' || c.relname from pg_class c"
                                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm')"
                                + " and not coalesce('security_invoker=true' = any (c.reloptions), false) and "
                                + SCHEMAS)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void each_role_reaches_the_rows_that_are_its_to_reach_and_no_other() throws Exception {
        var wrong = new ArrayList<String>();
        var cells = matrix();
        try (var connection = connect()) {
            for (var cell : cells) {
                var found = tried(connection, cell);
                if (!found.equals(cell.expected())) {
                    wrong.add(cell + ": expected " + cell.expected() + ", found " + found);
                }
            }
        }

        System.out.printf("Row matrix: %,d cells tried, %,d differ%n", cells.size(), wrong.size());
        assertThat(String.join("\n", wrong))
                .as("%s of %s cells", wrong.size(), cells.size())
                .isEmpty();
    }

    @Test
    void no_policy_is_dropped_opened_or_turned_round_unnoticed() throws Exception {
        var cells = matrix();
        var unnoticed = new ArrayList<String>();
        int made = 0;
        try (var connection = connect()) {
            for (var mutant : mutants()) {
                made++;
                if (!noticed(connection, mutant, cells)) {
                    unnoticed.add(mutant.toString());
                }
            }
        }

        System.out.printf("Row policies: %,d mutants made, %,d noticed%n", made, made - unnoticed.size());
        assertThat(made).isPositive();
        assertThat(String.join("\n", unnoticed)).isEmpty();
    }

    /// A policy made wrong.
    private record Mutant(String table, String verb, String policy, String how, String sql) {

        @Override
        public String toString() {
            return "%s on %s, %s".formatted(policy, table, how);
        }
    }

    private static List<Mutant> mutants() {
        var mutants = new ArrayList<Mutant>();
        TestDatabase.owner()
                .sql("""
                        select schemaname || '.' || tablename as "table", policyname, lower(cmd) as verb, qual, with_check
                          from pg_policies order by 1, 2
                        """)
                .query((row, number) -> {
                    var table = row.getString("table");
                    var policy = row.getString("policyname");
                    var verb = row.getString("verb");
                    var using = row.getString("qual");
                    var check = row.getString("with_check");
                    var on = policy + " on " + table;
                    mutants.add(new Mutant(table, verb, policy, "dropped", "drop policy " + on));
                    if (!"true".equals(using) && !"true".equals(check)) {
                        mutants.add(new Mutant(table, verb, policy, "opened", changed(on, using, check, "(true)")));
                    }
                    mutants.add(new Mutant(
                            table,
                            verb,
                            policy,
                            "turned round",
                            changed(on, using, check, "(not coalesce(%s, false))")));
                    return policy;
                })
                .list();
        mutants.addAll(stepsForgotten());
        mutants.addAll(columnsOpened());
        return mutants;
    }

    /// What a policy cannot see, because it depends on the row before and after: held by triggers.
    private static List<Mutant> stepsForgotten() {
        return TestDatabase.owner()
                .sql("select t.tgname, n.nspname || '.' || c.relname as \"table\" from pg_trigger t"
                        + " join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where not t.tgisinternal and " + SCHEMAS + " order by 2, 1")
                .query((row, _) -> {
                    var trigger = row.getString("tgname");
                    var table = row.getString("table");
                    return new Mutant(table, "update", trigger, "dropped", "drop trigger " + trigger + " on " + table);
                })
                .list();
    }

    /// Columns that never change are not granted: were they, the matrix should notice.
    private static List<Mutant> columnsOpened() {
        return TestDatabase.owner()
                .sql("select distinct table_schema || '.' || table_name from information_schema.column_privileges p"
                        + " where grantee = 'waymark_app' and privilege_type = 'UPDATE' and not exists (select"
                        + " from information_schema.table_privileges t where t.grantee = p.grantee"
                        + " and t.privilege_type = 'UPDATE' and t.table_schema = p.table_schema"
                        + " and t.table_name = p.table_name) order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> new Mutant(
                        table, "update", "columns", "all granted", "grant update on " + table + " to waymark_app"))
                .toList();
    }

    private static String changed(String on, String using, String check, String form) {
        return "alter policy " + on
                + (using == null ? "" : " using " + form.formatted(using))
                + (check == null ? "" : " with check " + form.formatted(check));
    }

    private boolean noticed(Connection connection, Mutant mutant, List<Cell> cells) throws SQLException {
        var likely = mutant.how().equals("opened") ? "no" : "yes";
        var order = Comparator.<Cell>comparingInt(cell -> cell.verb().equals(mutant.verb()) ? 0 : 1)
                .thenComparingInt(cell -> cell.expected().equals(likely) ? 0 : 1);
        var candidates = cells.stream()
                .filter(cell -> cell.table().equals(mutant.table()))
                .sorted(order)
                .toList();
        for (var cell : candidates) {
            if (!tried(connection, cell, mutant.sql()).equals(cell.expected())) {
                return true;
            }
        }
        return false;
    }

    /// Tries a cell in a transaction of its own that is rolled back: `yes` where a row was seen or changed.
    private String tried(Connection connection, Cell cell, String... before) throws SQLException {
        var table = samples.tables().get(cell.table());
        if (table == null) {
            return "no rows in RowSamples";
        }
        var rowClass = cell.rowClass();
        var who = actors.get(cell.role());
        try {
            var arranged = new ArrayList<String>(List.of(before));
            // as a replica no foreign key is asked for, so that a row can stand alone; row security holds all the same
            arranged.addFirst("set local session_replication_role = replica");
            arranged.addFirst("set local lock_timeout = '10s'");
            arranged.addAll(table.parents(rowClass, samples.tables()));
            arranged.add(table.delete(rowClass));
            if (!cell.verb().equals("insert")) {
                arranged.add(table.insert(rowClass));
            }
            run(connection, who, String.join("; ", arranged));
            return reaches(connection, table, cell, who) ? "yes" : "no";
        } finally {
            connection.rollback();
        }
    }

    private boolean reaches(Connection connection, RowSamples.Table table, Cell cell, Acting who) throws SQLException {
        var rowClass = cell.rowClass();
        return switch (cell.verb()) {
            case "select" ->
                attempt(connection, who, "select 1 from " + table.name + " where " + table.where(rowClass)) > 0;
            case "insert" -> attempt(connection, who, table.insert(rowClass)) > 0;
            case "update" -> {
                for (var update : table.updates(rowClass)) {
                    if (attempt(connection, who, update) > 0) {
                        yield true;
                    }
                }
                var blind = table.blindUpdate(rowClass);
                yield !blind.isEmpty() && blindly(connection, who, blind.get(0), blind.get(1), true);
            }
            case "delete" ->
                attempt(connection, who, table.delete(rowClass)) > 0
                        || blindly(
                                connection,
                                who,
                                "delete from " + table.name,
                                "select 1 from " + table.name + " where " + table.where(rowClass),
                                false);
            default -> throw new IllegalStateException("no such verb: " + cell.verb());
        };
    }

    /// The number of rows seen or changed, none where the database refuses.
    private int attempt(Connection connection, Acting who, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            identify(connection, who);
            return run(connection, who, sql);
        } catch (SQLException refused) {
            if ("42501".equals(refused.getSQLState())) {
                return -1;
            }
            throw new SQLException(sql + ": " + refused.getMessage(), refused);
        } finally {
            connection.rollback(before);
        }
    }

    /// A statement that asks for no row in particular is not held back by the policy for reading: did it reach the row?
    private boolean blindly(Connection connection, Acting who, String sql, String look, boolean there)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            identify(connection, who);
            run(connection, who, sql);
            run(connection, who, "reset session authorization; reset role");
            return run(connection, who, look) > 0 == there;
        } catch (SQLException refused) {
            return false;
        } finally {
            connection.rollback(before);
        }
    }

    private static void identify(Connection connection, Acting who) throws SQLException {
        try (var statement = connection.createStatement()) {
            var role = who.databaseRole().isEmpty()
                    ? "set local session authorization waymark_login"
                    : "set local role " + who.databaseRole();
            statement.execute(role + "; set local waymark.person = '" + who.person() + "'");
        }
    }

    private int run(Connection connection, Acting who, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var whole = sql.replace(":me", "'" + who.id() + "'::uuid")
                    .replace(":somebody", "'" + somebody + "'::uuid")
                    .replace(":lead", "'" + actors.get("lead_person").id() + "'::uuid");
            if (!statement.execute(whole)) {
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

    private static Connection connect() throws SQLException {
        var server = TestDatabase.server();
        var superuser = server.superuser();
        var connection = DriverManager.getConnection(server.url(), superuser.user(), superuser.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<String> tables(String which) {
        return TestDatabase.owner()
                .sql("select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + SCHEMAS
                        + " and " + which + " order by 1")
                .query(String.class)
                .list();
    }

    private static List<String> lines() throws IOException {
        var lines = Files.readAllLines(MATRIX);
        return lines.subList(1, lines.size());
    }

    private static List<Cell> matrix() throws IOException {
        return lines().stream().map(Cell::of).toList();
    }
}
