package waymark;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands in the whole database, a line a table, to see whether anything changed. Sessions are left out:
/// each visit notes when it was.
final class Fingerprint {

    private final JdbcClient owner = TestDatabase.owner();
    private final List<String> tables = new ArrayList<>();

    /// A line a table: its name, how many rows, and which transactions wrote them, as their distance
    /// from the first transaction. What was written anew with the same values counts as changed.
    List<String> now() {
        return owner.sql(union("select '%1$s', count(*), sum(age(xmin)) - count(*) * age('3'::xid) from %1$s"))
                .query((row, _) -> row.getString(1) + " " + row.getLong(2) + " " + row.getString(3))
                .list();
    }

    /// The tables that are not as they were, those apart that begin with one of these.
    List<String> changedSince(List<String> before, String... apart) {
        var after = new ArrayList<>(now());
        after.removeAll(before);
        after.removeIf(line -> List.of(apart).stream().anyMatch(line::startsWith));
        return after;
    }

    /// Rows in which the text stands somewhere, each with its table, and with what stands round it.
    List<String> holding(String text) {
        return owner.sql(union("select '%1$s ' || substring(t::text from '.{0,60}' || :text || '.{0,20}')"
                        + " from %1$s t where strpos(t::text, :text) > 0"))
                .param("text", text)
                .query(String.class)
                .list();
    }

    private String union(String each) {
        if (tables.isEmpty()) {
            tables.addAll(owner.sql("""
                            select schemaname || '.' || tablename from pg_tables
                             where schemaname not in ('pg_catalog', 'information_schema', 'public', 'waymark_migrations')
                               and schemaname || '.' || tablename <> 'access.session'
                            """).query(String.class).list());
        }
        return String.join(
                " union all ",
                tables.stream().map(table -> each.formatted(table)).toList());
    }
}
