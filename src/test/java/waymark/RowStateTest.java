package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What the ordinary run tries again when row-level security changes: never less than what the change can
/// reach.
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowStateTest {

    private final RowSamples samples = new RowSamples();
    private final RowMatrix decided = RowMatrix.read();

    /// The tables that are to be tried anyway: what each test changes is undone again.
    private @Nullable Set<String> before;

    @Test
    void a_policy_has_its_table_tried_again_and_the_tables_that_look_at_it() throws SQLException {
        assertThat(changedBy("alter policy action_select on strategy.action using (true)"))
                .contains("strategy.action", "strategy.action_event", "strategy.blocker")
                .doesNotContain("access.account", "directory.person", "strategy.measure");
    }

    @Test
    void a_grant_a_trigger_and_a_column_have_their_table_tried_again() throws SQLException {
        assertThat(changedBy("grant delete on governance.pack to waymark_app")).contains("governance.pack");
        assertThat(changedBy("grant update (ref) on strategy.action to waymark_app"))
                .contains("strategy.action");
        assertThat(changedBy("alter table concerns.handover disable trigger handover_step"))
                .contains("concerns.handover");
        assertThat(changedBy("alter table strategy.measure add column cost integer"))
                .contains("strategy.measure");
        assertThat(changedBy("alter table strategy.measure no force row level security"))
                .contains("strategy.measure");
    }

    @Test
    void a_view_is_tried_again_with_the_table_that_it_shows() throws SQLException {
        assertThat(changedBy("alter view directory_open.person set (security_invoker = false)"))
                .contains("directory_open.person");
    }

    @Test
    void what_many_ask_has_many_tables_tried_again() throws SQLException {
        assertThat(changedBy("alter function access.scopes(text) volatile")).hasSizeGreaterThan(80);
        assertThat(changedBy("grant waymark_door to waymark_app")).hasSizeGreaterThan(120);
    }

    @Test
    void a_new_schema_is_no_reason_to_try_the_tables_of_others() throws SQLException {
        assertThat(changedBy("create schema venues; grant usage on schema venues to waymark_app;"
                        + " create table venues.venue (ref text primary key)"))
                .containsExactly("venues.venue");
        assertThat(changedBy("grant usage on schema strategy to waymark_visitor"))
                .contains("strategy.action", "strategy.measure")
                .doesNotContain("directory.person");
    }

    @Test
    void a_right_that_another_role_gets_has_those_tables_tried_again_that_ask_for_it() throws SQLException {
        assertThat(changedBy(
                        "insert into access.role_permission (role, permission) values ('board_member', 'EDIT_PLAN')"))
                .contains("strategy.action")
                .doesNotContain("access.account");
    }

    /// A new column of a table that access.scopes reads as its owner is no reason to try everything.
    @Test
    void what_a_function_reads_as_the_owner_depends_on_the_owners_policies_alone() throws SQLException {
        assertThat(changedBy("alter table access.clearance add column note text"))
                .contains("access.clearance")
                .doesNotContain("strategy.action");
    }

    @Test
    void a_decision_taken_back_has_its_table_tried_again() {
        var without = RowMatrix.read();
        without.allowed().keySet().removeIf(rows -> rows.table().equals("strategy.action"));

        var changed = new TreeSet<>(
                RowState.in(TestDatabase.owner(), samples, without).changed());
        changed.removeAll(RowState.in(TestDatabase.owner(), samples, decided).changed());
        assertThat(changed).contains("strategy.action");
    }

    /// The tables to try once this is done, beside those that are to be tried anyway; it is undone again.
    private Set<String> changedBy(String sql) throws SQLException {
        var superuser = TestDatabase.server().superuser();
        try (var connection =
                DriverManager.getConnection(TestDatabase.server().url(), superuser.user(), superuser.password())) {
            connection.setAutoCommit(false);
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (before == null) {
                before = RowState.in(db, samples, decided).changed();
            }
            db.sql(sql).update();
            var changed = new TreeSet<>(RowState.in(db, samples, decided).changed());
            changed.removeAll(before);
            connection.rollback();
            return changed;
        }
    }
}
