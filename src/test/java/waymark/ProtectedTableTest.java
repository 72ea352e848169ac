package waymark;

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

/// `access.protect` gives a plain table the row policies of its two permissions, within their scopes, and
/// lets no column change that was not named.
@WaymarkTest
class ProtectedTableTest {

    @Autowired
    TestUsers users;

    private Connection connection;

    @BeforeEach
    void a_plain_table_of_an_area() throws SQLException {
        var server = TestDatabase.server();
        connection = DriverManager.getConnection(
                server.url(), server.superuser().user(), server.superuser().password());
        connection.setAutoCommit(false);
        run("create table strategy.equipment (title text not null, area text not null, version int not null)");
        run("alter table strategy.equipment owner to waymark_owner");
        run("select access.protect('strategy.equipment', 'VIEW_PLANS', 'EDIT_PLAN', '{title,version}', 'area')");
        run("insert into strategy.equipment values ('Torch', 'HULL', 1)");
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void a_lead_adds_and_changes_in_their_own_area_alone() throws SQLException {
        as(users.with("HCC", "area_lead@area:HULL").id());

        run("insert into strategy.equipment values ('Camera', 'HULL', 1)");
        assertThat(changed("update strategy.equipment set title = 'Lamp', version = 2 where title = 'Torch'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> run("insert into strategy.equipment values ('Camera', 'EAST_RIDING', 1)"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_member_reads_and_changes_nothing() throws SQLException {
        as(users.member("HFRS").id());

        assertThat(changed("update strategy.equipment set title = 'Lamp'")).isZero();
        assertThat(changed("select * from strategy.equipment")).isEqualTo(1);
    }

    @Test
    void a_column_that_was_not_named_never_changes() throws SQLException {
        as(users.with("HCC", "area_lead@area:HULL").id());

        assertThatThrownBy(() -> run("update strategy.equipment set area = 'EAST_RIDING'"))
                .hasMessageContaining("permission denied");
    }

    private void as(UUID person) throws SQLException {
        run("set local role waymark_app; set local waymark.person = '" + person + "'");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// How many rows a statement changed, or found.
    private int changed(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return statement.getUpdateCount();
            }
            int found = 0;
            for (var rows = statement.getResultSet(); rows.next(); ) {
                found++;
            }
            return found;
        }
    }
}
