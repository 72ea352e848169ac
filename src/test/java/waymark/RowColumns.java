package waymark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which columns of a table may be changed where not all may: the part of the matrix that is finer than a
/// row. It stands in `row-columns.csv`; here the database is asked, as each of its roles.
final class RowColumns {

    /// A column that this role may not change, of a table in which it may change others.
    record Closed(String role, String table, String name) {}

    private RowColumns() {}

    /// Role, table and the columns it may change, sorted: only where some may be changed and some not.
    static String found() {
        var found = new TreeMap<String, TreeSet<String>>();
        asked(true)
                .forEach(column -> found.computeIfAbsent(column.role() + "," + column.table(), _ -> new TreeSet<>())
                        .add(column.name()));
        return "role,table,columns\n"
                + found.entrySet().stream()
                        .map(each -> each.getKey() + "," + String.join(" ", each.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    static List<Closed> closed() {
        return asked(false);
    }

    /// Whether the role can set the column now: asked by trying, on no row.
    static boolean open(Connection connection, Closed column) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("savepoint asked; set local role " + column.role());
            try {
                // an array of nothing of the column's type: no right to read it is needed
                statement.execute("update %s set %s = default where false".formatted(column.table(), column.name()));
                return true;
            } catch (SQLException refused) {
                if (!Objects.equals(refused.getSQLState(), "42501")) {
                    throw refused;
                }
                return false;
            } finally {
                statement.execute("rollback to savepoint asked; release savepoint asked");
            }
        }
    }

    private static List<Closed> asked(boolean open) {
        return TestDatabase.owner()
                .sql("""
                        select r.rolname, n.nspname || '.' || c.relname as "table", a.attname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                          join pg_roles r on r.rolname = any (string_to_array(:roles, ','))
                         where c.relkind in ('r', 'p') and %s
                           and has_any_column_privilege(r.oid, c.oid, 'UPDATE')
                           and not has_table_privilege(r.oid, c.oid, 'UPDATE')
                           and has_column_privilege(r.oid, c.oid, a.attnum, 'UPDATE') = :open
                         order by 1, 2, 3
                        """.formatted(RowMatrixTest.SCHEMAS))
                .param("roles", String.join(",", RowMutants.ROLES))
                .param("open", open)
                .query((row, _) -> new Closed(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
