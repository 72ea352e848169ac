package waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// What a person may do is worked out once for a page, and afresh wherever something may be written.
@WaymarkTest
class ScopesOnceTest {

    private static final String PAGE = "set transaction isolation level repeatable read, read only";
    private static final String WRITES = "set transaction isolation level read committed";

    @Autowired
    TestUsers someone;

    @Test
    void a_page_is_told_the_same_as_a_transaction_that_writes() throws SQLException {
        for (var actor : List.of(
                someone.areaLead("HULL"),
                someone.organisationLead("HCC"),
                someone.coordinator(),
                someone.administrator())) {
            try (var page = connection();
                    var writing = connection()) {
                begin(page, PAGE, actor);
                begin(writing, WRITES, actor);
                for (var permission : Permission.values()) {
                    assertThat(scopes(page, permission))
                            .as("%s of %s", permission, actor.grants())
                            .isEqualTo(scopes(writing, permission));
                }
            }
        }
    }

    @Test
    void whoever_comes_next_in_the_same_transaction_has_scopes_of_their_own() throws SQLException {
        var lead = someone.areaLead("HULL");
        var other = someone.areaLead("EAST_RIDING");
        try (var page = connection()) {
            begin(page, PAGE, lead);
            assertThat(scopes(page, Permission.EDIT_PLAN)).containsExactly("area:HULL");
            identify(page, "waymark_app", other.id().toString());
            assertThat(scopes(page, Permission.EDIT_PLAN)).containsExactly("area:EAST_RIDING");
            identify(page, "waymark_clock", lead.id().toString());
            assertThat(scopes(page, Permission.EDIT_PLAN)).containsExactly("partnership");
            identify(page, "waymark_app", UUID.randomUUID().toString());
            assertThat(scopes(page, Permission.EDIT_PLAN)).isEmpty();
        }
    }

    @Test
    void the_next_page_of_a_connection_asks_again() throws SQLException {
        var lead = someone.areaLead("HULL");
        try (var page = connection()) {
            begin(page, PAGE, lead);
            assertThat(scopes(page, Permission.EDIT_PLAN)).isNotEmpty();
            page.commit();
            end(lead);
            begin(page, PAGE, lead);
            assertThat(scopes(page, Permission.EDIT_PLAN)).isEmpty();
        }
    }

    @Test
    void a_transaction_that_writes_sees_at_once_that_a_role_has_ended() throws SQLException {
        var lead = someone.areaLead("HULL");
        try (var writing = connection()) {
            begin(writing, WRITES, lead);
            assertThat(scopes(writing, Permission.EDIT_PLAN)).isNotEmpty();
            end(lead);
            assertThat(scopes(writing, Permission.EDIT_PLAN)).isEmpty();
        }
    }

    private static void end(Actor.Person person) {
        TestDatabase.owner()
                .sql("update access.role_grant set to_date = from_date - 1 where person = ?")
                .param(person.id())
                .update();
    }

    private static Connection connection() throws SQLException {
        var server = TestDatabase.server();
        var connection = DriverManager.getConnection(
                server.url(), server.superuser().user(), server.superuser().password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void begin(Connection connection, String how, Actor.Person actor) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(how);
        }
        identify(connection, actor.databaseRole(), actor.id().toString());
    }

    private static void identify(Connection connection, String role, String person) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select set_config('role', ?, true), set_config('waymark.person', ?, true)")) {
            statement.setString(1, role);
            statement.setString(2, person);
            statement.execute();
        }
    }

    private static List<String> scopes(Connection connection, Permission permission) throws SQLException {
        try (var statement = connection.prepareStatement("select access.scopes(?)")) {
            statement.setString(1, permission.name());
            var rows = statement.executeQuery();
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }
}
