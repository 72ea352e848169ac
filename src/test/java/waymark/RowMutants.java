package waymark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The second lock made wrong, one way at a time: what [RowMatrixTest] has to notice.
final class RowMutants {

    /// Made wrong, these change nothing, because something else holds the same: what members read of grants by
    /// another right; drafts of a pack, domains, proposals and recoveries, which nobody sees without the right.
    /// What the scopes read of clearances is noticed by `ClearancePagesTest`.
    static final Set<String> HELD_TWICE = Set.of(
            "clearance_owner_select on access.clearance, dropped",
            "clearance_owner_select on access.clearance, turned round",
            "recovery_update on access.recovery, loosened from CONFIRM_RECOVERY",
            "role_proposal_update on access.role_proposal, loosened from MANAGE_ACCOUNTS",
            "role_grant_select on access.role_grant, loosened from MANAGE_ACCOUNTS",
            "work_domain_update on access.work_domain, loosened from MAINTAIN_DIRECTORY",
            "pack_update on governance.pack, loosened from APPROVE_PACK",
            "pack_update on governance.pack, loosened from PREPARE_PACK",
            "pack_event_insert on governance.pack_event, loosened from APPROVE_PACK",
            "pack_event_insert on governance.pack_event, loosened from PREPARE_PACK");

    private RowMutants() {}

    /// A policy made wrong.
    record Mutant(String table, String verb, String policy, String how, String sql) {

        @Override
        public String toString() {
            return "%s on %s, %s".formatted(policy, table, how);
        }
    }

    /// Every policy, trigger and column made wrong in every way there is.
    static List<Mutant> all() {
        var mutants = new ArrayList<Mutant>();
        TestDatabase.owner()
                .sql("""
                        select schemaname || '.' || tablename as "table", policyname, lower(cmd) as verb, qual, with_check
                          from pg_policies order by 1, 2
                        """)
                .query((row, number) -> {
                    var table = row.getString("table");
                    var policy = row.getString("policyname");
                    var verb = row.getString("verb");
                    var using = row.getString("qual");
                    var check = row.getString("with_check");
                    var on = policy + " on " + table;
                    mutants.add(new Mutant(table, verb, policy, "dropped", "drop policy " + on));
                    if (!"true".equals(using) && !"true".equals(check)) {
                        mutants.add(new Mutant(table, verb, policy, "opened", changed(on, using, check, "(true)")));
                    }
                    mutants.add(new Mutant(
                            table,
                            verb,
                            policy,
                            "turned round",
                            changed(on, using, check, "(not coalesce(%s, false))")));
                    asked(using, check)
                            .forEach(permission -> mutants.add(new Mutant(
                                    table,
                                    verb,
                                    policy,
                                    "loosened from " + permission,
                                    changed(
                                            on,
                                            everybodys(using, permission),
                                            everybodys(check, permission),
                                            "(%s)"))));
                    return policy;
                })
                .list();
        mutants.addAll(stepsForgotten());
        mutants.addAll(columnsOpened());
        return mutants;
    }

    /// What a policy cannot see, because it depends on the row before and after: held by triggers.
    private static List<Mutant> stepsForgotten() {
        return TestDatabase.owner()
                .sql("select t.tgname, n.nspname || '.' || c.relname as \"table\" from pg_trigger t"
                        + " join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where not t.tgisinternal and " + RowMatrixTest.SCHEMAS + " order by 2, 1")
                .query((row, _) -> {
                    var trigger = row.getString("tgname");
                    var table = row.getString("table");
                    return new Mutant(table, "update", trigger, "dropped", "drop trigger " + trigger + " on " + table);
                })
                .list();
    }

    /// Columns that never change are not granted: were they, the matrix should notice.
    private static List<Mutant> columnsOpened() {
        return TestDatabase.owner()
                .sql("select distinct table_schema || '.' || table_name from information_schema.column_privileges p"
                        + " where grantee = 'waymark_app' and privilege_type = 'UPDATE' and not exists (select"
                        + " from information_schema.table_privileges t where t.grantee = p.grantee"
                        + " and t.privilege_type = 'UPDATE' and t.table_schema = p.table_schema"
                        + " and t.table_name = p.table_name) order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> new Mutant(
                        table, "update", "columns", "all granted", "grant update on " + table + " to waymark_app"))
                .toList();
    }

    private static final Pattern ASKS = Pattern.compile("access\\.scopes\\('([A-Z_]+)'");

    /// The permissions that a policy asks for and that not everybody signed in holds.
    private static Set<String> asked(@Nullable String using, @Nullable String check) {
        var everybodys = TestDatabase.owner()
                .sql("select permission from access.role_permission where role = 'member' and not own")
                .query(String.class)
                .set();
        return ASKS.matcher(using + " " + check)
                .results()
                .map(asked -> asked.group(1))
                .filter(permission -> !everybodys.contains(permission))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The condition with the permission become one that everybody signed in holds.
    private static @Nullable String everybodys(@Nullable String condition, String permission) {
        return condition == null
                ? null
                : condition.replace("access.scopes('" + permission + "'", "access.scopes('VIEW_DIRECTORY'");
    }

    private static String changed(String on, @Nullable String using, @Nullable String check, String form) {
        return "alter policy " + on
                + (using == null ? "" : " using " + form.formatted(using))
                + (check == null ? "" : " with check " + form.formatted(check));
    }
}
