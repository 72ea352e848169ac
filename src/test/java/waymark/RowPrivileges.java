package waymark;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which role of the database holds which privilege on which table, from the catalogue: without one, no
/// statement gets as far as a row policy.
final class RowPrivileges {

    private final Set<String> held;

    private RowPrivileges(Set<String> held) {
        this.held = held;
    }

    static RowPrivileges granted() {
        return new RowPrivileges(new HashSet<>(TestDatabase.owner()
                .sql("""
                        select r.rolname || ' ' || v.verb || ' ' || n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          cross join (values ('select'), ('insert'), ('update'), ('delete')) v (verb)
                          join pg_roles r on r.rolname like 'waymark\\_%%'
                         where c.relkind in ('r', 'p', 'v', 'm') and %s
                           and (has_table_privilege(r.oid, c.oid, v.verb)
                                or v.verb <> 'delete' and has_any_column_privilege(r.oid, c.oid, v.verb))
                        """.formatted(RowMatrixTest.SCHEMAS))
                .query(String.class)
                .list()));
    }

    /// @param role of the database, or empty for the program's own login
    boolean held(String role, String table, String verb) {
        return held.contains("%s %s %s".formatted(role.isEmpty() ? "waymark_login" : role, verb, table));
    }

    /// The roles that hold any.
    Set<String> holders() {
        return held.stream().map(one -> one.substring(0, one.indexOf(' '))).collect(Collectors.toSet());
    }
}
