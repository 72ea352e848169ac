package waymark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Row-level security made wrong, one way at a time: what [RowMatrixTest] has to notice.
final class RowMutants {

    private static final Path HELD_TWICE = Path.of("src/test/resources/row-mutants-held-twice.txt");

    /// The roles of the database that people, visitors, the door and the clock act as.
    static final List<String> ROLES = List.of(
            "waymark_app", "waymark_clock", "waymark_door", "waymark_intake", "waymark_receipt", "waymark_visitor");

    private final List<Mutant> mutants = new ArrayList<>();

    private RowMutants() {}

    /// Something made wrong.
    ///
    /// @param kind by which they are counted
    /// @param table whose rows it is about, or empty
    /// @param name of the policy, trigger, view, column or role
    /// @param how it was made wrong
    /// @param roles of the database for which it can make a difference
    /// @param wider true where it lets more through
    record Mutant(
            String kind,
            String table,
            String verb,
            String name,
            String how,
            String sql,
            List<String> roles,
            boolean wider) {

        @Override
        public String toString() {
            return "%s on %s, %s".formatted(name, table, how);
        }
    }

    /// Every policy, trigger, column, table, view and role made wrong in every way there is.
    static List<Mutant> all() {
        var made = new RowMutants();
        made.policies();
        made.triggers();
        made.columns();
        made.tables();
        made.views();
        made.memberships();
        return made.mutants;
    }

    /// Made wrong, these change nothing, because something else holds the same: with the reason of each.
    static Map<String, String> heldTwice() {
        var held = new TreeMap<String, String>();
        var reason = "";
        for (var line : Golden.lines(HELD_TWICE)) {
            if (line.startsWith("#")) {
                reason = line.substring(1).strip();
            } else if (!line.isBlank()) {
                held.put(line, reason);
            }
        }
        return held;
    }

    private void policies() {
        TestDatabase.owner()
                .sql("""
                        select schemaname || '.' || tablename as "table", policyname, lower(cmd) as verb, qual, with_check,
                               array_to_string(roles, ',') as roles
                          from pg_policies order by 1, 2
                        """)
                .query((row, _) -> new Policy(
                        row.getString("table"),
                        row.getString("policyname"),
                        row.getString("verb"),
                        row.getString("qual"),
                        row.getString("with_check"),
                        List.of(row.getString("roles").split(","))))
                .list()
                .forEach(this::policy);
    }

    private record Policy(
            String table,
            String name,
            String verb,
            @Nullable String using,
            @Nullable String check,
            List<String> roles) {

        Mutant made(String kind, String how, @Nullable String using, @Nullable String check, boolean wider) {
            var sql = "alter policy " + name + " on " + table + (using == null ? "" : " using (" + using + ")")
                    + (check == null ? "" : " with check (" + check + ")");
            return new Mutant(kind, table, verb, name, how, sql, roles, wider);
        }
    }

    private void policy(Policy policy) {
        var using = policy.using();
        var check = policy.check();
        mutants.add(new Mutant(
                "dropped",
                policy.table(),
                policy.verb(),
                policy.name(),
                "dropped",
                "drop policy " + policy.name() + " on " + policy.table(),
                policy.roles(),
                false));
        if (!"true".equals(using) && !"true".equals(check)) {
            mutants.add(policy.made("opened", "opened", opened(using), opened(check), true));
        }
        if (using != null && check != null && !(using.equals(check) && ofNoRow(policy, using))) {
            if (!using.equals("true")) {
                mutants.add(policy.made("opened", "opened for the row as it was", "true", check, true));
            }
            if (!check.equals("true")) {
                mutants.add(policy.made("opened", "opened for the row as it becomes", using, "true", true));
            }
        }
        mutants.add(policy.made("turned round", "turned round", turned(using), turned(check), true));
        for (var permission : asked(using, check)) {
            mutants.add(policy.made(
                    "loosened",
                    "loosened from " + permission,
                    everybodys(using, permission),
                    everybodys(check, permission),
                    true));
        }
        parts(policy);
    }

    /// A condition that does not depend on the row and is asked of it before and after is one condition,
    /// asked twice.
    private void parts(Policy policy) {
        var before = policy.using() == null ? List.<RowConditions.Changed>of() : RowConditions.changed(policy.using());
        var after = policy.check() == null ? List.<RowConditions.Changed>of() : RowConditions.changed(policy.check());
        var both = new TreeSet<String>();
        before.forEach(one -> after.stream()
                .filter(other -> other.how().equals(one.how()) && ofNoRow(policy, one.what()))
                .findFirst()
                .ifPresent(other -> {
                    both.add(one.how());
                    mutants.add(policy.made(
                            one.kind(),
                            "before and after: " + one.how(),
                            one.condition(),
                            other.condition(),
                            one.wider()));
                }));
        for (var part : before) {
            if (!both.contains(part.how())) {
                mutants.add(policy.made(
                        part.kind(), "as it was: " + part.how(), part.condition(), policy.check(), part.wider()));
            }
        }
        for (var part : after) {
            if (!both.contains(part.how())) {
                mutants.add(policy.made(
                        part.kind(), "as it becomes: " + part.how(), policy.using(), part.condition(), part.wider()));
            }
        }
    }

    /// True where a condition asks only for rights, or for columns of the row that never change.
    private static boolean ofNoRow(Policy policy, String condition) {
        var text = condition.replaceAll("'[^']*'", "");
        var own = policy.table().substring(policy.table().indexOf('.') + 1);
        return COLUMNS.getOrDefault(policy.table(), Set.of()).stream()
                .filter(column ->
                        mentions(text.replaceAll("\\w+\\.\\w+", ""), column) || mentions(text, own + "." + column))
                .allMatch(column -> policy.roles().stream()
                        .noneMatch(role -> UPDATED.contains(role + " " + policy.table() + "." + column)));
    }

    /// The columns of each table.
    private static final Map<String, Set<String>> COLUMNS = TestDatabase.owner()
            .sql("select table_schema || '.' || table_name, column_name from information_schema.columns")
            .query((row, _) -> List.of(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(List::getFirst, Collectors.mapping(List::getLast, Collectors.toSet())));

    /// Who may change which column.
    private static final Set<String> UPDATED = TestDatabase.owner()
            .sql("select grantee || ' ' || table_schema || '.' || table_name || '.' || column_name"
                    + " from information_schema.column_privileges where privilege_type = 'UPDATE'")
            .query(String.class)
            .set();

    private static @Nullable String opened(@Nullable String condition) {
        return condition == null ? null : "true";
    }

    private static @Nullable String turned(@Nullable String condition) {
        return condition == null ? null : "not coalesce(" + condition + ", false)";
    }

    /// What a policy cannot see, because it depends on the row before and after: held by triggers.
    private void triggers() {
        TestDatabase.owner()
                .sql("select t.tgname, n.nspname || '.' || c.relname as \"table\" from pg_trigger t"
                        + " join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where not t.tgisinternal and " + RowMatrixTest.SCHEMAS + " order by 2, 1")
                .query((row, _) -> {
                    var trigger = row.getString("tgname");
                    var table = row.getString("table");
                    mutants.add(trigger(table, trigger, "dropped", "drop trigger %s on %s"));
                    var off = "alter table %2$s disable trigger %1$s";
                    mutants.add(trigger(table, trigger, "switched off", off));
                    return trigger;
                })
                .list();
    }

    private static Mutant trigger(String table, String trigger, String how, String sql) {
        return new Mutant("trigger", table, "update", trigger, how, sql.formatted(trigger, table), ROLES, true);
    }

    /// Columns that never change are not granted: were they, it would be noticed.
    private void columns() {
        for (var column : RowColumns.closed()) {
            mutants.add(new Mutant(
                    "column",
                    column.table(),
                    "update",
                    column.name() + " for " + column.role(),
                    "granted",
                    "grant update (%s) on %s to %s".formatted(column.name(), column.table(), column.role()),
                    List.of(column.role()),
                    true));
        }
    }

    private void tables() {
        for (var table : RowMatrixTest.tables(" c.relforcerowsecurity ")) {
            mutants.add(new Mutant(
                    "not forced",
                    table,
                    "select",
                    "row security",
                    "not forced on its owner",
                    "alter table " + table + " no force row level security",
                    List.of("waymark_owner"),
                    true));
            mutants.add(new Mutant(
                    "switched off",
                    table,
                    "select",
                    "row security",
                    "switched off",
                    "alter table " + table + " disable row level security",
                    ROLES,
                    true));
        }
    }

    /// A view that reads with the rights of whoever made it instead of whoever asks.
    private void views() {
        for (var view : views("true")) {
            mutants.add(new Mutant(
                    "view",
                    view,
                    "select",
                    "view",
                    "read as its owner",
                    "alter view " + view + " set (security_invoker = false)",
                    ROLES,
                    false));
        }
    }

    static List<String> views(String which) {
        return TestDatabase.owner()
                .sql(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('v', 'm') and " + RowMatrixTest.SCHEMAS + " and " + which
                                + " order by 1")
                .query(String.class)
                .list();
    }

    /// A role that could act as another without saying so.
    private void memberships() {
        var members = new LinkedHashSet<>(ROLES);
        members.add("waymark_login");
        members.add("waymark_owner");
        for (var member : members) {
            for (var role : ROLES) {
                if (!member.equals(role)) {
                    mutants.add(new Mutant(
                            "membership",
                            "",
                            "select",
                            member,
                            "made a member of " + role,
                            "grant " + role + " to " + member + " with inherit true",
                            List.of(member),
                            true));
                }
            }
        }
    }

    private static final Pattern ASKS = Pattern.compile("access\\.scopes\\('([A-Z_]+)'");

    /// The permissions that a policy asks for and that not everybody signed in holds.
    private static Set<String> asked(@Nullable String using, @Nullable String check) {
        return ASKS.matcher(using + " " + check)
                .results()
                .map(asked -> asked.group(1))
                .filter(permission -> !EVERYBODYS.contains(permission))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Set<String> EVERYBODYS = TestDatabase.owner()
            .sql("select permission from access.role_permission where role = 'member' and not own")
            .query(String.class)
            .set();

    /// The condition with the permission become one that everybody signed in holds.
    private static @Nullable String everybodys(@Nullable String condition, String permission) {
        return condition == null
                ? null
                : condition.replace("access.scopes('" + permission + "'", "access.scopes('VIEW_DIRECTORY'");
    }

    /// The tables that a change of who may read this one can make a difference to: those whose policies,
    /// and the views that, look at it.
    static Set<String> readers(String table) {
        var names = new TreeSet<>(Set.of(table));
        boolean more = true;
        while (more) {
            more = false;
            for (var view : DEFINITIONS.entrySet()) {
                if (!names.contains(view.getKey())
                        && names.stream().anyMatch(name -> mentions(view.getValue(), name))) {
                    more |= names.add(view.getKey());
                }
            }
        }
        return names;
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }

    /// What each policy's table and each view looks at.
    private static final Map<String, String> DEFINITIONS = definitions();

    private static Map<String, String> definitions() {
        var definitions = new TreeMap<String, String>();
        TestDatabase.owner()
                .sql("select schemaname || '.' || viewname as name, definition as text from pg_views where schemaname"
                        + " not like 'pg\\_%' and schemaname <> 'information_schema' union all select schemaname || '.' || tablename,"
                        + " concat(qual, ' ', with_check) from pg_policies")
                .query((row, _) -> definitions.merge(
                        row.getString("name"),
                        row.getString("text").toLowerCase(Locale.ROOT),
                        (one, two) -> one + " " + two))
                .list();
        return definitions;
    }
}
