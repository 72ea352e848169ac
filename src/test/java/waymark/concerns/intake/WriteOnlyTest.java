package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;

/// A machine that only takes reports signs in to the database as `waymark_intake`. Every verb is tried on
/// everything: a report can be inserted, and nothing read, changed or deleted.
@WaymarkTest
class WriteOnlyTest {

    /// No right; or nobody may, except its owner.
    private static final List<String> REFUSED =
            List.of("42501", "42P01", "55000"); // the last: a view that nobody can change

    private static final String ROW = """
            insert into concerns.report (id, ref, received, urgent, open_by, area, lookup, report, contact, replies, reader)
            values ('%s', '%s', current_date, false, now(), '', sha256('\\x01'), '\\x01', '\\x01', '\\x01', '\\x01')""";

    private final JdbcClient owner = TestDatabase.owner();
    private final List<String> done = new ArrayList<>();
    private Connection outside;

    @BeforeEach
    void a_machine_outside() throws SQLException {
        owner.sql("create role outside login password 'outside' in role waymark_intake")
                .update();
        owner.sql("grant connect on database waymark to outside").update();
        outside = DriverManager.getConnection(TestDatabase.server().url(), "outside", "outside");
        outside.setAutoCommit(false);
    }

    @AfterEach
    void is_taken_away() throws SQLException {
        outside.close();
        owner.sql("revoke connect on database waymark from outside; drop role outside")
                .update();
    }

    /// Whether it was done; everything is rolled back.
    private boolean does(String sql) throws SQLException {
        try (var statement = outside.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            assertThat(REFUSED).as(sql + ": " + refused.getMessage()).contains(refused.getSQLState());
            return false;
        } finally {
            outside.rollback();
        }
    }

    private void refused(String sql) throws SQLException {
        if (does(sql)) {
            done.add(sql);
        }
    }

    private List<String> named(String sql) {
        return owner.sql(sql).query(String.class).list();
    }

    private List<String> takers() {
        return named("""
                select distinct table_schema || '.' || table_name from information_schema.column_privileges
                 where grantee = 'waymark_intake' and privilege_type = 'INSERT' order by 1""");
    }

    @Test
    void a_report_goes_in() throws SQLException {
        assertThat(does(ROW.formatted(UUID.randomUUID(), "RP-WRITE01"))).isTrue();
        assertThat(takers()).contains("concerns.report").allMatch(table -> table.startsWith("concerns."));
    }

    @Test
    void of_no_table_and_no_view_does_anything_come_out_change_or_go() throws SQLException {
        var columns = owner.sql("""
                select c.oid::regclass::text, (select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum = 1)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%'
                   and n.nspname not in ('information_schema', 'public') order by 1""")
                .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                .list();
        var takers = takers();
        for (var each : columns) {
            var table = each.getFirst();
            var column = each.getLast();
            for (var sql : List.of(
                    "select count(*) from %1$s",
                    "select 1 from %1$s limit 1",
                    "select %2$s from %1$s for update",
                    "update %1$s set %2$s = %2$s",
                    "update %1$s set %2$s = default",
                    "delete from %1$s",
                    "truncate %1$s",
                    "copy %1$s to stdout",
                    "copy (table %1$s) to program 'true'",
                    "merge into %1$s t using (select 1) s on true when matched then delete",
                    "lock table %1$s in share mode",
                    "alter table %1$s add column outside text",
                    "create trigger outside before insert on %1$s execute function suppress_redundant_updates_trigger()",
                    "create view concerns.outside as select * from %1$s",
                    "insert into %1$s default values returning *")) {
                refused(sql.formatted(table, column));
            }
            if (!takers.contains(table)) {
                refused("insert into %s default values".formatted(table));
            }
        }

        assertThat(done).isEmpty();
        assertThat(columns).hasSizeGreaterThan(100);
    }

    @Test
    void what_goes_in_answers_nothing_and_takes_no_other_columns() throws SQLException {
        var insert = ROW.formatted(UUID.randomUUID(), "RP-WRITE02");
        for (var more : List.of(
                " returning id",
                " returning ctid",
                " on conflict (id) do nothing",
                " on conflict (id) do update set ref = excluded.ref",
                " on conflict on constraint report_pkey do update set urgent = true")) {
            refused(insert + more);
        }
        for (var column : List.of("state", "opened_by", "opened_by_name", "version")) {
            refused("insert into concerns.report (id, %s) values (gen_random_uuid(), default)".formatted(column));
        }

        assertThat(done).isEmpty();
    }

    @Test
    void nothing_is_made_and_nobody_else_is_become() throws SQLException {
        var schemas = named("select nspname from pg_namespace where nspname not like 'pg\\_%'");
        for (var schema : schemas) {
            refused("create table %s.outside (id int)".formatted(schema));
            refused("create function %s.outside() returns int language sql as 'select 1'".formatted(schema));
        }
        for (var sql : List.of(
                "create temporary table outside (id int)",
                "create schema outside",
                "create role other",
                "alter role outside superuser",
                "select pg_read_file('postgresql.conf')",
                "select * from pg_ls_dir('.')",
                "select lo_import('/etc/passwd')",
                "select rolpassword from pg_authid",
                "copy (select 1) to '/tmp/outside'",
                "copy (select 1) to program 'true'",
                "set session authorization postgres",
                "set session_replication_role = replica")) {
            refused(sql);
        }
        for (var role : named("select rolname from pg_roles where rolname not in ('outside', 'waymark_intake')")) {
            refused("set role " + role);
        }

        assertThat(done).isEmpty();
    }

    /// All functions that everybody may call and can reach; none of them reads a table with its owner's
    /// rights.
    @Test
    void no_function_looks_for_it() throws SQLException {
        var reached = new ArrayList<String>();
        for (var call : named("""
                select format('select * from %s(%s)', p.oid::regproc,
                              (select string_agg('null::' || format_type(t, null), ', ') from unnest(p.proargtypes) t))
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                   and p.prorettype <> 'trigger'::regtype order by 1""")) {
            if (does(call)) {
                reached.add(call);
            }
        }

        assertThat(reached).isEmpty();
    }
}
