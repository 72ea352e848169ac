package waymark.access.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;

/// An installation from its first administrator to its second, and that the last one stays: in the
/// database, as the clock and as an administrator, in a transaction that is given up.
@WaymarkTest
class LastAdministratorTest {

    @Autowired
    TestUsers someone;

    private Connection connection;

    private UUID first;
    private UUID colleague;
    private UUID second;
    private UUID third;
    private UUID administrator;

    /// Everybody first: changing a trigger holds the table until the transaction is given up.
    @BeforeEach
    void nobody_administers_yet() throws SQLException {
        first = someone.member("WILBERFORCE").id();
        colleague = someone.member("WILBERFORCE").id();
        second = someone.member("HFRS").id();
        third = someone.member("HCC").id();
        administrator = someone.administrator().id();
        var server = TestDatabase.server();
        connection = DriverManager.getConnection(
                server.url(), server.superuser().user(), server.superuser().password());
        connection.setAutoCommit(false);
        run("alter table access.role_grant disable trigger role_grant_step");
        run("update access.role_grant set to_date = date '2021-01-01' where role = 'administrator'");
        run("alter table access.role_grant enable always trigger role_grant_step");
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void the_clock_lets_in_the_first_two_of_two_organisations_and_no_third() throws SQLException {
        asTheClock();
        assertThat(grant(first, "coordinator")).isFalse();
        assertThat(grant(first, "administrator")).isTrue();
        assertThat(grant(second, "administrator")).isTrue();
        assertThat(grant(third, "administrator")).isFalse();
        assertThat(grant(colleague, "administrator")).isFalse();
        assertThat(grant(third, "board_member")).isTrue();
    }

    @Test
    void the_last_administrators_role_does_not_end_and_their_account_is_not_closed() throws SQLException {
        asTheClock();
        grant(first, "administrator");

        assertThat(tried("update access.role_grant set to_date = current_date where person = '" + first
                        + "' and role = 'administrator'"))
                .isFalse();
        assertThat(tried("update access.account set disabled_at = now() where id = '" + first + "'"))
                .isFalse();

        grant(second, "administrator");
        assertThat(tried("update access.account set disabled_at = now() where id = '" + second + "'"))
                .isTrue();
        assertThat(tried("update access.account set disabled_at = now() where id = '" + first + "'"))
                .isFalse();
        assertThat(tried("update access.account set disabled_at = null where id = '" + second + "'"))
                .isTrue();
        assertThat(tried("update access.role_grant set to_date = current_date where person = '" + first
                        + "' and role = 'administrator'"))
                .isTrue();
        assertThat(tried("update access.role_grant set to_date = current_date + 9 where person = '" + second
                        + "' and role = 'administrator'"))
                .isFalse();
    }

    @Test
    void a_grant_without_a_confirmed_proposal_is_refused_in_the_database_whoever_writes_it() throws SQLException {
        run("update access.role_grant set to_date = null where role = 'administrator' and person = '" + administrator
                + "'");
        run("set local role waymark_app; set local waymark.person = '" + administrator + "'");

        assertThatThrownBy(() -> run(insert(third, "information_governance", administrator)))
                .hasMessageContaining("row-level security");
    }

    private void asTheClock() throws SQLException {
        run("set local role waymark_clock; set local waymark.person = '00000000-0000-0000-0000-000000000002'");
    }

    private boolean grant(UUID person, String role) throws SQLException {
        return tried(insert(person, role, new UUID(0, 2)));
    }

    private static String insert(UUID person, String role, UUID by) {
        return "insert into access.role_grant (person, role, scope, from_date, granted_by) values ('" + person + "', '"
                + role + "', 'partnership', current_date - 1, '" + by + "')";
    }

    /// False where the database refuses for want of a right, or changes nothing.
    private boolean tried(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            return run(sql) > 0;
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            return false;
        }
    }

    private int run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}
