package waymark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the catalogue of the database into a text that a person can review: tables, columns, checks, keys,
/// indexes, policies, triggers, grants, views and functions, in a fixed order.
final class SchemaReader {

    private SchemaReader() {}

    private static final String OURS = """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'waymark_migrations')
            """;

    static String read(JdbcClient db) {
        var text = new StringBuilder(
                "-- The database after all migrations. Made by GoldenTest; bin/golden rewrites it.\n");
        var grants = grants(db);
        var columnGrants = columnGrants(db);
        for (var table : tables(db)) {
            text.append("\n").append(table).append("\n");
            append(text, columns(db, table));
            append(text, constraints(db, table));
            append(text, indexes(db, table));
            append(text, policies(db, table));
            append(text, triggers(db, table));
            append(text, grants.getOrDefault(name(table), List.of()));
            append(text, columnGrants.getOrDefault(name(table), List.of()));
        }
        append(text.append("\n-- views\n"), views(db));
        append(text.append("\n-- functions\n"), functions(db));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append("  ").append(line).append("\n"));
    }

    private static List<String> tables(JdbcClient db) {
        return db.sql("""
                select format('table %s.%s owner %s%s%s', n.nspname, c.relname, pg_get_userbyid(c.relowner),
                              case when c.relrowsecurity then ' row-security' else '' end,
                              case when c.relforcerowsecurity then ' forced' else '' end)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and
                """ + OURS + " order by n.nspname, c.relname")
                .query(String.class)
                .list();
    }

    private static String name(String table) {
        return table.split(" ")[1];
    }

    private static List<String> columns(JdbcClient db, String table) {
        return db.sql("""
                select format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                              case when a.attnotnull then ' not null' else '' end,
                              coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
                  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                 where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
                 order by a.attnum
                """).param("table", name(table)).query(String.class).list();
    }

    private static List<String> constraints(JdbcClient db, String table) {
        return db.sql("""
                select format('constraint %s %s', conname, pg_get_constraintdef(oid))
                  from pg_constraint
                 where conrelid = cast(:table as regclass) and contype in ('c', 'f', 'p', 'u', 'x')
                 order by contype, conname
                """).param("table", name(table)).query(String.class).list();
    }

    private static List<String> indexes(JdbcClient db, String table) {
        return db.sql("""
                select pg_get_indexdef(i.indexrelid)
                  from pg_index i
                 where i.indrelid = cast(:table as regclass)
                   and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                 order by 1
                """).param("table", name(table)).query(String.class).list();
    }

    private static List<String> policies(JdbcClient db, String table) {
        return db.sql("""
                select format('policy %s for %s to %s%s%s', polname,
                              case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                          when 'd' then 'delete' else 'ALL' end,
                              array_to_string(array(select pg_get_userbyid(r) from unnest(polroles) r order by 1), ', '),
                              coalesce(' using ' || regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g'), ''),
                              coalesce(' with check ' || regexp_replace(pg_get_expr(polwithcheck, polrelid), '\\s+', ' ', 'g'), ''))
                  from pg_policy
                 where polrelid = cast(:table as regclass)
                 order by polname
                """).param("table", name(table)).query(String.class).list();
    }

    /// Of all tables at once: these views of the standard take long, each time they are asked.
    private static Map<String, List<String>> grants(JdbcClient db) {
        return byTable(db.sql("""
                select format('%I.%I', table_schema, table_name),
                       format('grant %s to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), grantee)
                  from information_schema.role_table_grants
                 where grantee <> 'waymark_owner'
                 group by table_schema, table_name, grantee
                 order by grantee
                """));
    }

    private static Map<String, List<String>> byTable(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
    }

    private static List<String> triggers(JdbcClient db, String table) {
        return db.sql("""
                select pg_get_triggerdef(oid) || case tgenabled when 'A' then ' always' when 'D' then ' DISABLED' else '' end
                  from pg_trigger
                 where tgrelid = cast(:table as regclass) and not tgisinternal
                 order by tgname
                """).param("table", name(table)).query(String.class).list();
    }

    /// What is granted on some columns only.
    private static Map<String, List<String>> columnGrants(JdbcClient db) {
        return byTable(db.sql("""
                with whole as materialized (
                  select grantee, privilege_type, table_schema, table_name from information_schema.table_privileges
                )
                select format('%I.%I', table_schema, table_name),
                       format('grant %s (%s) to %s', lower(privilege_type),
                              string_agg(column_name, ', ' order by column_name), grantee)
                  from information_schema.column_privileges c
                 where grantee <> 'waymark_owner'
                   and not exists (select from whole t
                                    where t.grantee = c.grantee and t.privilege_type = c.privilege_type
                                      and t.table_schema = c.table_schema and t.table_name = c.table_name)
                 group by table_schema, table_name, privilege_type, grantee
                 order by grantee, privilege_type
                """));
    }

    private static List<String> views(JdbcClient db) {
        return db.sql("""
                select format('%s.%s (%s): %s', n.nspname, c.relname, coalesce(array_to_string(c.reloptions, ', '), 'OWNER RIGHTS'),
                              regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g'))
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('v', 'm') and
                """ + OURS + " order by 1").query(String.class).list();
    }

    private static List<String> functions(JdbcClient db) {
        return db.sql("""
                select format('%s.%s(%s)%s%s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
                              case when p.prosecdef then ' security definer' else '' end,
                              case when p.prorettype = 'trigger'::regtype
                                   then ': ' || regexp_replace(p.prosrc, '\\s+', ' ', 'g') else '' end)
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where
                """ + OURS + " order by 1").query(String.class).list();
    }
}
