package waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Row-level security: which rows each role reaches in the database, whatever the program asks for. What is
/// allowed stands in `row-matrix.txt`, decided from the catalogue of permissions and not from the policies;
/// here the database is tried cell by cell as the roles of the real one, and every policy is dropped,
/// opened and turned round, every trigger dropped and every column opened, to prove that the matrix would
/// notice.
///
/// The ordinary run tries the tables that changed since they were last recorded ([RowState]); `-Ddeep=true`
/// tries all of them, and `-Dtable=strategy.action` (or a schema, or several with commas) those alone. The
/// trial works on a database of its own ([RowDatabase]).
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RowMatrixTest {

    /// The catalogue of rights itself: the same for everybody, and written by migrations only.
    private static final List<String> WITHOUT_ROW_SECURITY =
            List.of("access.permission", "access.role", "access.role_permission");

    static final String SCHEMAS =
            " n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'waymark_migrations') ";

    private static final boolean DEEP = DeepRun.asked();
    private static final String ONLY = System.getProperty("table", "");

    private final RowSamples samples = new RowSamples();
    private RowMatrix matrix = RowMatrix.read();
    private @Nullable RowState recorded;
    private Set<String> tried = new TreeSet<>();
    private boolean cellsPassed;
    private boolean mutantsPassed;

    /// Not before the context stands, which migrates the database.
    private RowState state() {
        if (recorded == null) {
            recorded = RowState.in(TestDatabase.owner(), samples, matrix);
        }
        return recorded;
    }

    @BeforeAll
    void what_to_try() {
        tried = DEEP ? new TreeSet<>(state().tables()) : state().changed();
        if (!ONLY.isEmpty()) {
            tried = new TreeSet<>(state().tables());
            for (var name : ONLY.split(",")) {
                assertThat(tried)
                        .as("-Dtable=%s names no table and no schema", name)
                        .anyMatch(table -> named(table, name));
            }
            tried.removeIf(table -> Stream.of(ONLY.split(",")).noneMatch(name -> named(table, name)));
        }
        tried.retainAll(samples.tables().keySet());
        System.out.printf(
                "Row matrix: %,d of %,d tables to try%s%n",
                tried.size(),
                state().tables().size(),
                tried.isEmpty() || tried.size() > 12 ? "" : ": " + String.join(", ", tried));
    }

    private static boolean named(String table, String name) {
        return table.equals(name) || table.startsWith(name + ".");
    }

    @Test
    @Order(1)
    void every_table_has_a_sample_and_every_role_an_actor() {
        var missing = new TreeSet<>(state().tables());
        missing.removeAll(samples.tables().keySet());
        assertThat(missing)
                .as(
                        "Add a row of each class of these tables to RowSamples, then run bin/golden and read the difference")
                .isEmpty();
        assertThat(samples.tables().keySet())
                .as("In RowSamples, but not in the database")
                .isSubsetOf(state().tables());
        assertThat(TestDatabase.owner()
                        .sql("select code from access.role")
                        .query(String.class)
                        .list())
                .as("Add an actor for each role of the catalogue to RowActors")
                .isSubsetOf(RowActors.everyone());
        var acting = new HashSet<>(RowActors.databaseRoles().values());
        acting.add("waymark_migrator"); // makes the tables
        assertThat(RowPrivileges.granted().holders())
                .as("Add an actor for each role of the database that holds a privilege to RowActors")
                .isSubsetOf(acting);
    }

    @Test
    @Order(2)
    void every_table_forces_its_row_policies_on_its_owner_too() {
        assertThat(tables(" not (c.relrowsecurity and c.relforcerowsecurity) "))
                .containsExactlyElementsOf(WITHOUT_ROW_SECURITY);
    }

    @Test
    @Order(3)
    void every_view_reads_with_the_rights_of_whoever_asks() {
        assertThat(RowMutants.views("not coalesce('security_invoker=true' = any (c.reloptions), false)"))
                .isEmpty();
    }

    @Test
    @Order(4)
    void what_a_password_and_a_code_are_compared_with_is_read_by_authentication_alone() {
        var readers = TestDatabase.owner().sql("""
                        select r.rolname || ' ' || c.name
                          from pg_roles r, unnest(array['access.account.password_hash', 'access.account.code_secret',
                                                        'access.provider.secret']) c (name)
                         where r.rolname like 'waymark\\_%' and not r.rolsuper
                           and has_column_privilege(r.rolname, substring(c.name from '.*(?=\\.)'),
                                                    substring(c.name from '[^.]*$'), 'select')
                         order by 1
                        """).query(String.class).list();

        assertThat(readers)
                .containsExactly(
                        "waymark_door access.account.code_secret",
                        "waymark_door access.account.password_hash",
                        "waymark_door access.provider.secret",
                        "waymark_owner access.account.code_secret",
                        "waymark_owner access.account.password_hash",
                        "waymark_owner access.provider.secret");
    }

    @Test
    @Order(5)
    void columns_that_never_change_are_closed_to_each_role() {
        Golden.compare("src/test/resources/row-columns.csv", RowColumns.found());
    }

    /// Of every table, in every run: what is allowed has the privilege for it.
    @Test
    @Order(6)
    void nothing_is_allowed_without_the_privilege_for_it() {
        var granted = RowPrivileges.granted();
        var acting = RowActors.databaseRoles();
        var without = new ArrayList<String>();
        matrix.allowed()
                .forEach((rows, roles) -> roles.forEach(role -> {
                    var as = acting.get(role);
                    if (as == null || !granted.held(as, rows.table(), rows.verb())) {
                        without.add(rows + ": " + role);
                    }
                }));
        if (!Golden.WRITES) {
            assertThat(without)
                    .as("In row-matrix.txt, but without the privilege (or no role at all)")
                    .isEmpty();
        }
    }

    @Test
    @Order(7)
    void each_role_reaches_the_rows_that_are_its_to_reach_and_no_other() throws Exception {
        var cells = cells(tried);
        var granted = RowPrivileges.granted();
        var acting = RowActors.databaseRoles();
        var reached = new ArrayList<RowTrial.Cell>();
        int asked = 0;
        if (!tried.isEmpty()) {
            try (var connection = RowTrial.connect()) {
                for (var cellsOfTable : byTable(cells).values()) {
                    try (var round = Trial.OF_ALL.round(connection)) {
                        for (var cell : RowTrial.rowByRow(cellsOfTable)) {
                            // without the privilege no statement gets as far as a policy; the deep run tries all the
                            // same
                            if (!DEEP
                                    && !granted.held(acting.getOrDefault(cell.role(), ""), cell.table(), cell.verb())) {
                                continue;
                            }
                            asked++;
                            if (round.tried(cell).equals("yes")) {
                                reached.add(cell);
                            }
                        }
                    }
                }
            }
        }
        var found = RowMatrix.of(reached);
        System.out.printf("Row matrix: %,d cells of %,d tables, %,d tried%n", cells.size(), tried.size(), asked);
        if (Golden.WRITES && ONLY.isEmpty()) {
            matrix = matrix.with(tried, found).known(known());
            matrix.write();
            recorded = null;
        }
        assertThat(difference(matrix.lines(tried), found.lines(tried)))
                .as("Row-level security and row-matrix.txt differ. Where the database is right, run bin/golden:"
                        + " it writes these lines, and whoever reviews them decides")
                .isEmpty();
        assertThat(RowMatrix.read().text())
                .as("row-matrix.txt, as bin/golden writes it")
                .isEqualTo(String.join("\n", Golden.lines(RowMatrix.FILE)) + "\n");
        var unknown = new TreeSet<>(matrix.allowed().keySet());
        unknown.removeAll(known());
        assertThat(unknown).as("In row-matrix.txt, but in no sample").isEmpty();
        cellsPassed = true;
    }

    @Test
    @Order(8)
    void nothing_of_row_level_security_is_made_wrong_unnoticed() throws Exception {
        if (tried.isEmpty()) {
            mutantsPassed = true;
            return;
        }
        var hunt = new RowHunt(Trial.OF_ALL, Trial.ACTORS, cells(state().tables()));
        var mutants = RowMutants.all();
        var asked = mutants.stream().filter(mutant -> concerns(mutant, hunt)).toList();
        var unnoticed = new TreeSet<String>();
        try (var connection = RowTrial.connect()) {
            for (var mutant : asked) {
                if (!hunt.noticed(connection, mutant)) {
                    unnoticed.add(mutant.toString());
                }
            }
        }

        System.out.print(hunt.told());
        if (Golden.WRITES && ONLY.isEmpty()) {
            hunt.write(mutants);
        }
        var heldTwice = RowMutants.heldTwice().keySet();
        var names = asked.stream().map(RowMutants.Mutant::toString).collect(Collectors.toSet());
        var fresh = new TreeSet<>(unnoticed);
        fresh.removeAll(heldTwice);
        assertThat(String.join("\n", fresh))
                .as("Made wrong, and no cell of row-matrix.txt answers otherwise. Add a class of row to RowSamples that"
                        + " would, or a line with its reason to row-mutants-held-twice.txt; then run bin/golden")
                .isEmpty();
        var stale = new TreeSet<>(heldTwice);
        stale.removeIf(mutant -> unnoticed.contains(mutant)
                || (!names.contains(mutant)
                        && mutants.stream().anyMatch(each -> each.toString().equals(mutant))));
        assertThat(stale)
                .as("In row-mutants-held-twice.txt, but noticed now or not there any more")
                .isEmpty();
        mutantsPassed = true;
    }

    /// Only what was tried is recorded: this comes last, and does nothing where something was found wrong.
    @Test
    @Order(9)
    void what_was_tried_is_recorded() {
        assumeThat(ONLY).as("a narrow run records nothing").isEmpty();
        assumeThat(cellsPassed && mutantsPassed)
                .as("recorded once nothing differs")
                .isTrue();
        state().compare();
    }

    /// Mutants of the tables to try, and those that only a cell of such a table noticed last time.
    private boolean concerns(RowMutants.Mutant mutant, RowHunt hunt) {
        if (DEEP && ONLY.isEmpty()) {
            return true;
        }
        if (mutant.table().isEmpty()) {
            return ONLY.isEmpty() && state().changedEverywhere();
        }
        return tried.contains(mutant.table()) || (ONLY.isEmpty() && tried.contains(hunt.tableThatNoticed(mutant)));
    }

    private List<RowTrial.Cell> cells(Set<String> tables) {
        var cells = new ArrayList<RowTrial.Cell>();
        samples.tables().forEach((table, sample) -> {
            if (tables.contains(table)) {
                for (var rowClass : sample.classes()) {
                    for (var role : RowActors.databaseRoles().keySet()) {
                        for (var verb : sample.verbs()) {
                            var expected = matrix.allows(role, table, verb, rowClass) ? "yes" : "no";
                            cells.add(new RowTrial.Cell(role, table, verb, rowClass, expected));
                        }
                    }
                }
            }
        });
        return cells;
    }

    private Set<RowMatrix.Rows> known() {
        return cells(state().tables()).stream()
                .map(cell -> new RowMatrix.Rows(cell.table(), cell.verb(), cell.rowClass()))
                .collect(Collectors.toSet());
    }

    private static String difference(List<String> decided, List<String> found) {
        var lines = new TreeMap<String, String>();
        decided.stream()
                .filter(line -> !found.contains(line))
                .forEach(line -> lines.put(line + " 1", "decided:  " + line));
        found.stream()
                .filter(line -> !decided.contains(line))
                .forEach(line -> lines.put(line + " 2", "database: " + line));
        return String.join("\n", lines.values());
    }

    private static Map<String, List<RowTrial.Cell>> byTable(List<RowTrial.Cell> cells) {
        return cells.stream().collect(Collectors.groupingBy(RowTrial.Cell::table));
    }

    static List<String> tables(String which) {
        return TestDatabase.owner()
                .sql("select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + SCHEMAS
                        + " and " + which + " order by 1")
                .query(String.class)
                .list();
    }

    /// Made once, and only where something is tried: it takes a database of its own.
    private static final class Trial {

        static final Map<String, RowTrial.Acting> ACTORS = RowActors.in(RowDatabase.owner());
        static final RowTrial OF_ALL = new RowTrial(
                new RowSamples(), ACTORS, somebody(), ACTORS.get("lead_person").id());

        private static UUID somebody() {
            return TestUsers.in(RowDatabase.owner()).member("ERYC").id();
        }
    }
}
