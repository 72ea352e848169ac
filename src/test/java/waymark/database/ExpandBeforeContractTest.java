package waymark.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// While a new version is put in, the version before goes on working on the new tables. So a migration adds; what
/// takes away waits for the version after, and is called `…__contract_….sql`, so that an older program refuses to
/// start on it.
class ExpandBeforeContractTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /// The last migration of the version before: set at each release (docs/operations/upgrade.md).
    private static final String RELEASED = "V20261213_9999";

    private static final Pattern MADE = Pattern.compile("\\bcreate table (?:if not exists )?([a-z_.]+)");

    /// Possessive, since what goes back uses up the stack at a long statement.
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)(?:'(?:[^']++|'')*+'|\\$(\\w*)\\$.*?\\$\\1\\$|[^;'$]++)++");
    private static final Pattern ALTERED =
            Pattern.compile("^alter table (?:if exists |only )*([a-z_.]+)(.*)", Pattern.DOTALL);
    private static final Pattern FUNCTION = Pattern.compile(" on function ([a-z_.]+)");

    private static final Pattern DROPPED = Pattern.compile(
            "^drop (table|view|materialized view|schema|sequence|function|procedure|type|role) (?:if exists )?([a-z_.]+)");
    private static final Pattern NEW_COLUMN = Pattern.compile(
            "add (?:column )?(?!constraint|check|unique|primary|foreign|exclude)[a-z_]+ [^,]*not null[^,]*");

    @Test
    void a_migration_since_the_last_release_takes_nothing_from_the_version_before() throws IOException {
        var faults = new ArrayList<String>();
        var made = new HashSet<String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.filter(each -> later(each.getFileName().toString()))
                    .sorted()
                    .toList()) {
                var sql = plain(Files.readString(file));
                made.addAll(tablesOf(sql));
                if (!file.getFileName().toString().contains("__contract_")) {
                    for (var fault : faults(sql, made)) {
                        faults.add(file.getFileName() + ": " + fault);
                    }
                }
            }
        }
        assertThat(faults)
                .as(
                        "The version before still uses it. Add now; take away in the version after, in a migration called V…__contract_….sql")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table cases.record drop column note                            | drops",
                "alter table cases.record rename column note to text                  | renames",
                "alter table cases.record rename to dossier                           | renames",
                "alter table cases.record alter column note type int                  | changes the type",
                "alter table cases.record alter column note set not null              | forbids null",
                "alter table cases.record add column more text not null               | needs a value",
                "alter table cases.record add more text not null check (more <> '')   | needs a value",
                "drop table cases.record                                              | drops",
                "drop view cases_open.record                                          | drops",
                "revoke select on cases.record from waymark_app                       | takes a right",
                "revoke execute on function cases.due(uuid) from public               | takes a right",
            })
    void what_the_version_before_would_miss_is_found(String statement, String fault) {
        assertThat(faults(plain(statement + ";"), Set.of()))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table cases.record add column more text",
                "alter table cases.record add column more text not null default ''",
                "alter table cases.record add constraint short check (length(note) < 9 and note is not null)",
                "drop view cases_open.record; create view cases_open.record as select id from cases.record",
                "create table fresh.thing (id int); alter table fresh.thing rename column id to number",
                "comment on table cases.record is 'drop table cases.record'",
                "create function cases.due(id uuid) returns date; revoke execute on function cases.due(uuid) from public",
            })
    void what_only_adds_passes(String statements) {
        var sql = plain(statements + ";");
        assertThat(faults(sql, tablesOf(sql))).isEmpty();
    }

    private static boolean later(String name) {
        return name.startsWith("V") && name.compareTo(RELEASED) > 0;
    }

    private static Set<String> tablesOf(String sql) {
        return MADE.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> faults(String sql, Set<String> made) {
        return STATEMENT
                .matcher(sql)
                .results()
                .map(found -> found.group().strip())
                .flatMap(statement -> fault(statement, sql, made).stream())
                .toList();
    }

    private static List<String> fault(String statement, String sql, Set<String> made) {
        var dropped = DROPPED.matcher(statement);
        if (dropped.find()) {
            var again = Pattern.compile(
                    "create (or replace )?" + dropped.group(1) + " " + Pattern.quote(dropped.group(2)) + "\\b");
            return again.matcher(sql).find() || made.contains(dropped.group(2))
                    ? List.of()
                    : List.of("drops " + dropped.group(2));
        }
        if (statement.startsWith("revoke ")
                && statement.contains(" from ")
                && made.stream().noneMatch(statement::contains)
                && !ofNewFunction(statement, sql)) {
            return List.of("takes a right: " + statement);
        }
        var altered = ALTERED.matcher(statement);
        return altered.find() && !made.contains(altered.group(1))
                ? changes(altered.group(1), altered.group(2))
                : List.of();
    }

    /// The version before does not call what this one brings; everybody may, until that is taken back.
    private static boolean ofNewFunction(String statement, String sql) {
        var function = FUNCTION.matcher(statement);
        return function.find() && sql.contains("create function " + function.group(1) + "(");
    }

    private static List<String> changes(String table, String change) {
        var faults = new ArrayList<String>();
        if (Pattern.compile("\\bdrop column|\\bdrop (?!column|constraint|not null|default|expression|identity)[a-z]")
                .matcher(change)
                .find()) {
            faults.add("drops a column of " + table);
        }
        if (change.contains(" rename ")) {
            faults.add("renames in " + table);
        }
        if (Pattern.compile("alter (column )?\\w+ (set data )?type ")
                .matcher(change)
                .find()) {
            faults.add("changes the type of a column of " + table);
        }
        if (change.contains("set not null")) {
            faults.add("forbids null in " + table);
        }
        NEW_COLUMN
                .matcher(change)
                .results()
                .map(found -> found.group())
                .filter(column -> !column.matches("(?s).*\\b(default|generated)\\b.*"))
                .forEach(column ->
                        faults.add("needs a value that the version before does not give: " + table + " " + column));
        return faults;
    }

    /// Without comments, in small letters, with single spaces.
    private static String plain(String sql) {
        return sql.replaceAll("(?m)--.*$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
