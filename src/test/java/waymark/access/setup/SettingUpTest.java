package waymark.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What one administrator may do alone before there has been a coordinator, and that it ends with the
/// first: in the database, in a transaction that is given up.
@WaymarkTest
class SettingUpTest {

    @Autowired
    TestUsers someone;

    private Connection connection;
    private UUID administrator;
    private UUID colleague;
    private UUID elsewhere;
    private UUID third;

    @BeforeEach
    void one_administrator_and_no_coordinator_ever() throws SQLException {
        administrator = someone.administrator().id();
        colleague = someone.member("WILBERFORCE").id();
        elsewhere = someone.member("HFRS").id();
        third = someone.member("HCC").id();
        var server = TestDatabase.server();
        connection = DriverManager.getConnection(
                server.url(), server.superuser().user(), server.superuser().password());
        connection.setAutoCommit(false);
        run("delete from access.role_grant where role = 'coordinator' or role = 'administrator' and person <> '"
                + administrator + "'");
        as(administrator);
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void an_administrator_adds_people_of_every_organisation_until_there_has_been_a_coordinator() throws SQLException {
        assertThat(tried(person("HFRS"))).isTrue();

        aCoordinatorWhoLeftAgain();

        assertThat(tried(person("HFRS"))).isFalse();
    }

    @Test
    void whoever_administers_nothing_adds_nobody_meanwhile() throws SQLException {
        as(colleague);

        assertThat(tried(person("WILBERFORCE"))).isFalse();
    }

    @Test
    void the_first_administrator_lets_in_the_second_of_another_organisation_and_no_third() throws SQLException {
        assertThat(tried(grant(colleague, "administrator", "installation"))).isFalse();
        assertThat(tried(grant(elsewhere, "coordinator", "partnership"))).isFalse();
        assertThat(tried(grant(elsewhere, "administrator", "partnership"))).isFalse();
        assertThat(tried(grant(elsewhere, "administrator", "installation"))).isTrue();
        assertThat(tried(grant(third, "administrator", "installation"))).isFalse();
    }

    @Test
    void the_second_is_let_in_alone_no_more_once_there_has_been_a_coordinator() throws SQLException {
        aCoordinatorWhoLeftAgain();

        assertThat(tried(grant(elsewhere, "administrator", "installation"))).isFalse();
    }

    private void aCoordinatorWhoLeftAgain() throws SQLException {
        run("reset role");
        run("insert into access.role_grant (person, role, scope, from_date, to_date, granted_by) values ('" + third
                + "', 'coordinator', 'partnership', date '2020-01-01', date '2020-02-01', '" + administrator + "')");
        as(administrator);
    }

    private void as(UUID person) throws SQLException {
        run("set local role waymark_app; set local waymark.person = '" + person + "'");
    }

    private static String person(String organisation) {
        return "insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date) values"
                + " (gen_random_uuid(), 'PE-SETUP01', 'Sample Person', '" + organisation
                + "', '', '', '', current_date)";
    }

    private String grant(UUID person, String role, String scope) {
        return "insert into access.role_grant (person, role, scope, from_date, granted_by) values ('" + person + "', '"
                + role + "', '" + scope + "', current_date, '" + administrator + "')";
    }

    /// False where the row policies refuse.
    private boolean tried(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run(sql);
            return true;
        } catch (SQLException refused) {
            if (!"42501".equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            return false;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
