package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import waymark.kernel.Actor;

/// The second lock: which rows each role reaches in the database, whatever the program asks for. The rule
/// stands in `row-matrix.csv`, written from the catalogue of rights and not from the policies; here the
/// database is tried cell by cell as the roles of the real one, and every policy is dropped, opened and turned
/// round, every trigger dropped and every column opened, to prove that the matrix would notice.
///
/// It works on a database of its own ([RowDatabase]), beside the other tests.
@WaymarkTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("RowDatabase") // one test after another
class RowMatrixTest {

    /// The catalogue of rights itself: the same for everybody, and written by migrations only.
    private static final List<String> WITHOUT_ROW_SECURITY =
            List.of("access.permission", "access.role", "access.role_permission");

    static final String SCHEMAS =
            " n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'waymark_migrations') ";

    private final RowSamples samples = new RowSamples();
    private final Map<String, RowTrial.Acting> actors = new LinkedHashMap<>();
    private RowTrial trial = new RowTrial(samples, actors, new UUID(0, 0), new UUID(0, 0));

    @BeforeEach
    void gather() {
        var someone = TestUsers.in(RowDatabase.owner()); // not before the context stands, which brings the partnership
        add("member", someone.member("HCC"));
        add("organisation_lead", someone.organisationLead("HCC"));
        add("area_lead", someone.areaLead("HULL"));
        add("board_member", someone.boardMember());
        add("first_responder", someone.firstResponder("HCC"));
        add("coordinator", someone.coordinator());
        add("information_governance", someone.informationGovernance());
        add("administrator", someone.administrator());
        add("pathway_editor", someone.with("CHCP", "pathway_editor@area:HULL"));
        add("pathway_reviewer", someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@area:HULL"));
        add("concerns_desk", someone.with("HCC", "concerns_desk@area:HULL"));
        add("concerns_desk_of_all", someone.with("HCC", "concerns_desk@partnership"));
        add("identity_custodian", someone.with("HCC", "identity_custodian@partnership"));
        add("lead_person", someone.member("ERYC"));
        add("visitor", Actor.VISITOR);
        add("intake", Actor.INTAKE);
        add("receipt", Actor.RECEIPT);
        add("door", Actor.DOOR);
        add("clock", Actor.system("Test"));
        add("left", left(someone));
        actors.put("owner", owner(someone.coordinator()));
        actors.put("nobody", new RowTrial.Acting("waymark_app", "", UUID.randomUUID()));
        actors.put("login", new RowTrial.Acting("", "", UUID.randomUUID()));
        someone.with("HCC", "administrator@installation"); // administrators of two organisations
        trial = new RowTrial(
                samples,
                actors,
                someone.member("ERYC").id(),
                actors.get("lead_person").id());
    }

    /// Somebody who held every role there is, and whose roles have all ended.
    private Actor left(TestUsers someone) {
        var left = someone.with(
                "HCC",
                "organisation_lead@organisation:HCC",
                "area_lead@area:HULL",
                "board_member@partnership",
                "first_responder@organisation:HCC",
                "coordinator@partnership",
                "information_governance@partnership",
                "administrator@installation",
                "pathway_editor@area:HULL",
                "pathway_reviewer@partnership",
                "concerns_desk@partnership",
                "identity_custodian@partnership");
        RowDatabase.owner()
                .sql("update access.role_grant set to_date = (now() at time zone 'Europe/London')::date - 1"
                        + " where person = :left")
                .param("left", left.id())
                .update();
        return left;
    }

    /// Whoever owns the tables, working in the name of somebody who may do much: forced policies hold them too.
    private static RowTrial.Acting owner(Actor actor) {
        return new RowTrial.Acting("waymark_owner", actor.id().toString(), actor.id());
    }

    private void add(String role, Actor actor) {
        actors.put(role, new RowTrial.Acting(actor.databaseRole(), actor.id().toString(), actor.id()));
    }

    @Test
    void every_table_stands_in_the_matrix_with_every_role_verb_and_class() throws IOException {
        var cells = new TreeSet<String>();
        RowTrial.matrix().forEach(cell -> cells.add(cell.toString()));
        var missing = new ArrayList<String>();
        var tables = new ArrayList<>(tables(" true "));
        tables.addAll(RowMutants.views("true"));
        for (var table : tables) {
            var sample = samples.tables().get(table);
            if (sample == null) {
                missing.add(table + ": add its rows to RowSamples and its cells to row-matrix.csv");
                continue;
            }
            for (var rowClass : sample.classes()) {
                for (var role : actors.keySet()) {
                    for (var verb : sample.verbs()) {
                        var cell = new RowTrial.Cell(role, table, verb, rowClass, "").toString();
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
        assertThat(RowTrial.lines()).as("row-matrix.csv, sorted").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void every_table_forces_its_row_policies_on_its_owner_too() {
        assertThat(tables(" not (c.relrowsecurity and c.relforcerowsecurity) "))
                .containsExactlyElementsOf(WITHOUT_ROW_SECURITY);
    }

    @Test
    void every_view_reads_with_the_rights_of_whoever_asks() {
        assertThat(RowMutants.views("not coalesce('security_invoker=true' = any (c.reloptions), false)"))
                .isEmpty();
    }

    @Test
    void each_role_reaches_the_rows_that_are_its_to_reach_and_no_other() throws Exception {
        var wrong = new ArrayList<String>();
        var cells = RowTrial.matrix();
        try (var connection = RowTrial.connect()) {
            for (var cellsOfTable : byTable(cells).values()) {
                try (var round = trial.round(connection)) {
                    for (var cell : RowTrial.rowByRow(cellsOfTable)) {
                        var found = round.tried(cell);
                        if (!found.equals(cell.expected())) {
                            wrong.add(cell + ": expected " + cell.expected() + ", found " + found);
                        }
                    }
                }
            }
        }

        System.out.printf("Row matrix: %,d cells tried, %,d differ%n", cells.size(), wrong.size());
        assertThat(String.join("\n", wrong))
                .as("%s of %s cells", wrong.size(), cells.size())
                .isEmpty();
    }

    @Test
    void what_a_password_and_a_code_are_compared_with_is_read_by_the_door_alone() {
        var readers = RowDatabase.owner().sql("""
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
    void columns_that_never_change_are_closed_to_each_role() {
        Golden.compare("src/test/resources/row-columns.csv", RowColumns.found());
    }

    @Test
    void nothing_of_the_second_lock_is_made_wrong_unnoticed() throws Exception {
        var hunt = new RowHunt(trial, actors, RowTrial.matrix());
        var unnoticed = new ArrayList<String>();
        try (var connection = RowTrial.connect()) {
            for (var mutant : RowMutants.all()) {
                if (!hunt.noticed(connection, mutant)) {
                    unnoticed.add(mutant.toString());
                }
            }
        }

        System.out.print(hunt.told());
        assertThat(unnoticed)
                .as("unnoticed, beside those that something else holds too")
                .containsExactlyInAnyOrderElementsOf(RowMutants.heldTwice().keySet());
    }

    private static Map<String, List<RowTrial.Cell>> byTable(List<RowTrial.Cell> cells) {
        return cells.stream().collect(Collectors.groupingBy(RowTrial.Cell::table));
    }

    static List<String> tables(String which) {
        return RowDatabase.owner()
                .sql("select n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + SCHEMAS
                        + " and " + which + " order by 1")
                .query(String.class)
                .list();
    }
}
