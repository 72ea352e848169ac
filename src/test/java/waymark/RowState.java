package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the answers of a table's rows depend on, as a digest for each table, view and function, and the
/// digests with which all of them were last tried (`row-state.txt`). The ordinary run tries a table again
/// where its digest, or that of anything it looks at, is another than the recorded one.
///
/// Recording cannot hide a hole: the file is written only by a run that has tried every cell and mutant of
/// every table that was not as recorded, and only where each mutant was noticed or is listed with its
/// reason. The lines of `row-matrix.txt` and of `row-mutants-held-twice.txt` are part of a table's digest,
/// and so is the code that tries: whoever edits one of them by hand has the table tried again. What remains
/// is two branches that were each tried alone and then merged; the deep run tries everything, whatever is
/// recorded.
final class RowState {

    private static final Path FILE = Path.of("src/test/resources/row-state.txt");
    private static final String HEAD =
            "# With which digests the row matrix and its mutants were last tried. Made by RowMatrixTest; bin/golden rewrites it.\n";
    private static final Path SOURCES = Path.of("src/test/java/waymark");

    /// What every table depends on: who acts as what, and the code that tries.
    private static final String ROLES = "(roles of the database)";

    private static final String TRIAL = "(the trial itself)";
    private static final String AS_OWNER = " as its owner";

    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*+\\.[a-z]\\w*+");
    private static final Pattern PERMISSION = Pattern.compile("'([A-Z][A-Z_]+)'");

    private final JdbcClient db;
    private final Map<String, StringBuilder> texts = new TreeMap<>();
    private final Map<String, Set<String>> looksAt = new HashMap<>();
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> definers = new HashSet<>();
    private final Map<String, String> now = new TreeMap<>();
    private final Map<String, String> recorded = new TreeMap<>();

    private RowState(JdbcClient db) {
        this.db = db;
    }

    /// What is so in that database, with these samples and what is decided for them.
    static RowState in(JdbcClient db, RowSamples samples, RowMatrix matrix) {
        var state = new RowState(db);
        state.relations();
        state.policies();
        state.functions();
        state.decided(samples, matrix);
        state.everywhere();
        state.digest();
        for (var line : Golden.lines(FILE)) {
            if (!line.startsWith("#")) {
                int space = line.lastIndexOf(' ');
                state.recorded.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return state;
    }

    /// Tables and views that are not as they were when they were last tried, or look at something that is
    /// not.
    Set<String> changed() {
        return tables.stream()
                .filter(table -> reached(table).stream().anyMatch(this::differs))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> tables() {
        return tables;
    }

    /// Whether who may act as whom, or the trial itself, is another.
    boolean changedEverywhere() {
        return differs(ROLES) || differs(TRIAL);
    }

    private boolean differs(String name) {
        return !now.getOrDefault(name, "").equals(recorded.get(name));
    }

    /// Compares with what is recorded, or with `-Dgolden.write=true` records: only once all that changed
    /// was tried.
    void compare() {
        var text = new StringBuilder(HEAD);
        now.forEach(
                (name, digest) -> text.append(name).append(' ').append(digest).append('\n'));
        Golden.compare(FILE.toString(), text.toString());
    }

    private Set<String> reached(String table) {
        var reached = new HashSet<>(Set.of(table, ROLES, TRIAL));
        var next = new ArrayDeque<>(List.of(table));
        while (!next.isEmpty()) {
            for (var seen : looksAt.getOrDefault(next.pop(), Set.of())) {
                if (reached.add(seen)) {
                    next.push(seen);
                }
            }
        }
        reached.stream()
                .filter(name -> name.contains("."))
                .map(RowState::schemaOf)
                .toList()
                .forEach(reached::add);
        return reached;
    }

    /// Who may use the schema of something, which each of its tables depends on.
    private static String schemaOf(String name) {
        return "(schema %s)".formatted(name.substring(0, name.indexOf('.')));
    }

    private void add(String name, String text) {
        texts.computeIfAbsent(name, _ -> new StringBuilder())
                .append(text.replaceAll("\\s+", " "))
                .append('\n');
    }

    private void add(String sql) {
        db.sql(sql.replace("%s", RowMatrixTest.SCHEMAS))
                .query((row, _) -> {
                    add(row.getString(1), row.getString(2));
                    return "";
                })
                .list();
    }

    private void relations() {
        db.sql("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p', 'v', 'm') and " + RowMatrixTest.SCHEMAS)
                .query(String.class)
                .list()
                .forEach(tables::add);
        add("""
                select n.nspname || '.' || c.relname,
                       concat_ws(' ', c.relkind, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
                                 array(select a::text from unnest(c.relacl) a order by 1),
                                 case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v', 'm') and %s
                 order by 1
                """);
        add("""
                select n.nspname || '.' || c.relname,
                       concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
                                 array(select i::text from unnest(a.attacl) i order by 1))
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
                  join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                 where a.attnum > 0 and not a.attisdropped and %s
                 order by 1, a.attnum
                """);
        add("""
                select n.nspname || '.' || c.relname, k.conname || ' ' || pg_get_constraintdef(k.oid)
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where k.contype in ('c', 'p', 'u', 'x') and %s
                 order by 1, 2
                """);
        add("""
                select n.nspname || '.' || c.relname, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
                  from pg_trigger t
                  join pg_class c on c.oid = t.tgrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where not t.tgisinternal and %s
                 order by 1, 2
                """);
    }

    private void policies() {
        var policies = """
                , concat_ws(' ', p.polname, p.polcmd, p.polpermissive,
                           array(select pg_get_userbyid(r) from unnest(p.polroles) r order by 1),
                           pg_get_expr(p.polqual, p.polrelid), '/', pg_get_expr(p.polwithcheck, p.polrelid))
                  from pg_policy p
                  join pg_class c on c.oid = p.polrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where %s
                """;
        add("select n.nspname || '.' || c.relname" + policies + " order by 1, 2");
        // what a function that runs as the owner of the tables reads
        add("select n.nspname || '.' || c.relname || '" + AS_OWNER + "'" + policies
                + " and 'waymark_owner'::regrole = any (p.polroles) order by 1, 2");
        add(
                "select n.nspname || '.' || c.relname || '" + AS_OWNER + "', c.relforcerowsecurity::text"
                        + " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and %s");
    }

    private void functions() {
        db.sql("""
                        select n.nspname || '.' || p.proname, p.prosecdef,
                               concat_ws(' ', pg_get_functiondef(p.oid), array(select a::text from unnest(p.proacl) a order by 1))
                          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where p.prokind = 'f' and %s
                         order by 1, 3
                        """.formatted(RowMatrixTest.SCHEMAS))
                .query((row, _) -> {
                    var name = row.getString(1);
                    if (row.getBoolean(2)) {
                        definers.add(name);
                    }
                    add(name, row.getString(3));
                    return "";
                })
                .list();
    }

    /// The samples, and what a person decided about them.
    private void decided(RowSamples samples, RowMatrix matrix) {
        samples.tables().forEach((name, table) -> add(name, table.told(samples.tables())));
        matrix.lines().forEach(line -> add(line.substring(0, line.indexOf(' ')), line));
        RowMutants.heldTwice().forEach((mutant, reason) -> {
            var on = mutant.substring(mutant.indexOf(" on ") + 4);
            add(on.substring(0, on.indexOf(',')), mutant);
        });
    }

    private void everywhere() {
        db.sql("""
                        select concat_ws(' ', r.rolname, r.rolsuper, r.rolinherit, r.rolbypassrls,
                                         array(select concat_ws(' ', pg_get_userbyid(m.roleid), m.inherit_option, m.set_option)
                                                 from pg_auth_members m where m.member = r.oid order by 1))
                          from pg_roles r where r.rolname like 'waymark\\_%' order by 1
                        """).query(String.class).list().forEach(role -> add(ROLES, role));
        db.sql(
                        "select nspname || '.' || array(select a::text from unnest(nspacl) a order by 1)::text from pg_namespace n where"
                                + RowMatrixTest.SCHEMAS + "order by 1")
                .query(String.class)
                .list()
                .forEach(schema -> add(schemaOf(schema), schema));
        add(TRIAL, RowActors.told());
        for (var source : List.of("RowTrial", "RowMutants", "RowConditions", "RowHunt")) {
            try {
                add(TRIAL, code(Files.readString(SOURCES.resolve(source + ".java"))));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /// Without its comments and spaces, which change nothing.
    private static String code(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//") && !line.startsWith("import ") && !line.startsWith("package "))
                .collect(Collectors.joining())
                .replaceAll("\\s+", "");
    }

    /// The digest of each, with the rows of the catalogue of the permissions that it names.
    private void digest() {
        var holders = new HashMap<String, List<String>>();
        db.sql("select permission, concat_ws(' ', role, own, gate) from access.role_permission order by 1, 2")
                .query((row, _) -> holders.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        texts.forEach((name, written) -> {
            var text = written.toString();
            var whole = new StringBuilder(text);
            PERMISSION
                    .matcher(text)
                    .results()
                    .map(named -> named.group(1))
                    .distinct()
                    .sorted()
                    .filter(holders::containsKey)
                    .forEach(permission -> whole.append(permission).append(holders.get(permission)));
            now.put(name, sha256(whole.toString()));
            looksAt.put(
                    name,
                    NAME.matcher(text)
                            .results()
                            .map(named -> definers.contains(name) && tables.contains(named.group())
                                    ? named.group() + AS_OWNER
                                    : named.group())
                            .filter(texts::containsKey)
                            .collect(Collectors.toSet()));
        });
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
