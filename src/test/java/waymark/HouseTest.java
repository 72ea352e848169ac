package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house that no compiler checks, each with the sentence that its breaker reads.
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern A_TEST =
            Pattern.compile("@([\\w.]+\\.)?(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

    @Test
    void time_comes_from_the_clock_alone() {
        assertThat(
                        lines(
                                MAIN,
                                file -> !file.endsWith("Clocks.java"),
                                "Instant\\.now\\(\\)|LocalDate\\.now\\(\\)|LocalDateTime\\.now\\(|ZonedDateTime\\.now\\(\\)|System\\.currentTimeMillis|new Date\\(\\)"))
                .as("Ask the injected Clock for the time, so that a test can set it")
                .isEmpty();
    }

    @Test
    void the_edge_alone_prefixes_cookies() {
        assertThat(lines(MAIN, file -> !file.endsWith("HostCookies.java"), "\"__(Host|Secure)-"))
                .as("Give a cookie its plain name: HostCookies adds the prefix over https, and takes it off")
                .isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        var banned = Pattern.compile(
                ".*(Manager|Helper|Utils?|Impl|(?<!Form)Data|Info|Dto|DTO)\\.java|(Base|Abstract)[A-Z].*\\.java");
        assertThat(files(MAIN, ".java").stream()
                        .map(path -> path.getFileName().toString())
                        .filter(banned.asMatchPredicate()))
                .as("Name it after what it is in the partnership's world")
                .isEmpty();
    }

    @Test
    void columns_are_named() {
        assertThat(lines(MAIN, file -> true, "(?i)select\\s+(\\w+\\.)?\\*(?!\\s*\\))"))
                .as("Name the columns: select * changes meaning with every migration")
                .isEmpty();
    }

    /// Nothing is listed here: a table belongs to the module whose code writes it, and one that only
    /// migrations write to the module that is called like its schema. So modules may share a schema, and a
    /// new one cannot be forgotten.
    @Test
    void sql_names_only_its_own_tables_and_what_others_publish() {
        var tables = TABLE.matcher(read(Path.of("docs/schema.sql")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(tables).hasSizeGreaterThan(100);
        var written = new TreeMap<String, Set<String>>();
        var named = new TreeMap<String, Map<String, String>>();
        for (var file : files(MAIN.resolve("waymark"), ".java")) {
            var module = MAIN.resolve("waymark").relativize(file).getName(0).toString();
            var code = read(file)
                    .lines()
                    .filter(line -> !line.strip().startsWith("//"))
                    .collect(Collectors.joining("\n"));
            SQL.matcher(code)
                    .results()
                    .filter(found -> tables.contains(found.group(2)))
                    .forEach(found -> {
                        named.computeIfAbsent(found.group(2), _ -> new TreeMap<>())
                                .putIfAbsent(module, file.toString());
                        if (found.group(1).matches("(?i)(insert|delete|merge|update)\\b.*")) {
                            written.computeIfAbsent(found.group(2), _ -> new TreeSet<>())
                                    .add(module);
                        }
                    });
        }
        var strays = new ArrayList<String>();
        named.forEach((table, modules) -> {
            var schema = table.substring(0, table.indexOf('.'));
            var owners = written.getOrDefault(table, Set.of(schema));
            if (owners.size() > 1) {
                strays.add(table + " is written by more than one module: " + owners);
            }
            modules.forEach((module, file) -> {
                boolean nobodys = !written.containsKey(table) && !Files.exists(MAIN.resolve("waymark/" + schema));
                if (!owners.contains(module) && !(nobodys && modules.size() == 1)) {
                    strays.add(table + " of " + owners + " is named in " + file);
                }
            });
        });
        assertThat(strays)
                .as("Read the views that another module publishes in <schema>_open, or ask its interface")
                .isEmpty();
    }

    private static final Pattern TABLE = Pattern.compile("(?m)^table (\\S+) owner");
    private static final Pattern SQL = Pattern.compile(
            "(?i)\\b(from|join|insert\\s+into|update(?:\\s+only)?|delete\\s+from|merge\\s+into|using)\\s+([a-z_]+\\.[a-z_]+)\\b");

    /// The formatter breaks a comment past its column and leaves the words that were too many on a line of
    /// their own.
    @Test
    void no_comment_is_torn() {
        var torn = new ArrayList<String>();
        for (var folder : List.of(MAIN, TESTS, Path.of("src/bench/java"))) {
            for (var path : files(folder, ".java")) {
                var lines = read(path).split("\n", -1);
                for (int place = 1; place < lines.length - 1; place++) {
                    if (lines[place - 1].length() >= 100
                            && comment(lines[place - 1])
                            && FRAGMENT.matcher(lines[place]).matches()
                            && GOES_ON.matcher(lines[place + 1]).lookingAt()) {
                        torn.add(path + ":" + (place + 1) + ": " + lines[place].strip());
                    }
                }
            }
        }
        assertThat(torn)
                .as("Fill these comments to 110 columns again: the formatter broke a longer line")
                .isEmpty();
    }

    /// A comment of up to three words that is no item of a list, no heading and no code.
    private static final Pattern FRAGMENT = Pattern.compile("\\s*///? +(?![-*@|#>`]|\\d+\\.)\\S+( \\S+){0,2}\\s*");

    private static final Pattern GOES_ON = Pattern.compile("\\s*///? +(?![-*@|#>`]|\\d+\\. )\\S");

    private static boolean comment(String line) {
        return line.strip().startsWith("//");
    }

    @Test
    void templates_carry_no_script_and_no_style() {
        assertThat(
                        lines(
                                TEMPLATES,
                                file -> true,
                                "\\son[a-z]+\\s*=\\s*[\"']|\\sstyle\\s*=\\s*[\"'$]|<style|<script(?! (type=\"module\" )?src=\"/assets/)|javascript:"))
                .as("The content policy would block it: put it into the assets")
                .isEmpty();
    }

    @Test
    void templates_escape_everything() {
        assertThat(lines(TEMPLATES, file -> true, "\\$unsafe\\{"))
                .as("Only our own SVG may be printed unescaped, through web/picture.jte")
                .allMatch(line -> line.contains("web/picture.jte"));
    }

    /// The title of a page stays in the history of a browser, in its tabs and in the header of a print, on
    /// telephones and computers that others use too.
    @Test
    void titles_of_pages_about_people_name_nobody() {
        assertThat(
                        lines(
                                TEMPLATES,
                                file -> file.toString()
                                        .matches(
                                                ".*jte/(cases|sharing|rights|intelligence/(entities|network|operations|outreach|tasking))/.*"),
                                "layouts\\.layout\\(context = context, title = (?!title\\b)[^@]*?(?<!area\\(\\))(?<!forum)\\.(name|details|headline|about)\\(\\)"))
                .as("Give the page a title with a reference: browsers keep titles, and print them")
                .isEmpty();
    }

    @Test
    void styles_follow_the_direction_of_the_language() {
        assertThat(
                        lines(
                                Path.of("src/main/frontend"),
                                file -> file.endsWith(".scss") && !file.contains("node_modules"),
                                "(margin|padding|border)-(left|right)|(?<![-\\w])(left|right)\\s*:|text-align:\\s*(left|right)|float:\\s*(left|right)"))
                .as("Use logical properties (margin-inline-start, inset-inline-end, text-align: start)")
                .isEmpty();
    }

    @Test
    void a_number_drawn_before_saving_leaves_the_form_to_be_sent_again() {
        var drawing = Pattern.compile(
                "\\n\\n((?: +(?:@|///).*\\n)*) +(?:public )?Ref \\w+\\([^)]*\\) \\{\\s+return Ref\\.numbered\\(\\s*\"[A-Z]{2}\",\\s*db\\.sql\\(\"select nextval");
        var methods = files(MAIN, ".java").stream()
                .flatMap(path -> drawing.matcher(read(path))
                        .results()
                        .map(found -> path.getFileName() + ": " + found.group(1).strip()))
                .toList();
        assertThat(methods)
                .as(
                        "Mark the method @Transactional(label = IdempotencyKey.NOT_YET): else it uses up the one-time id of the form,"
                                + " and where the saving fails the same form cannot be sent again")
                .hasSizeGreaterThan(3)
                .allMatch(method -> method.contains("IdempotencyKey.NOT_YET"));
    }

    @Test
    void a_class_with_tests_is_found_by_the_runner() {
        var strays = files(TESTS, ".java").stream()
                .filter(path -> A_TEST.matcher(read(path)).find())
                .map(path -> path.getFileName().toString())
                .filter(name -> !name.endsWith("Test.java") && !name.endsWith("Journey.java"));
        assertThat(strays).as("Surefire runs *Test and *Journey only").isEmpty();
    }

    @Test
    void every_module_has_a_front_page() {
        var without = files(MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")));
        assertThat(without).isEmpty();
    }

    @Test
    void people_are_not_called_by_what_was_done_to_them() {
        assertThat(lines(TEMPLATES, file -> true, "(?i)\\b(slaves|illegals?|prostitutes?|rescued)\\b"))
                .as("The person comes first")
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later_without_an_issue() {
        for (var folder : List.of(MAIN, TESTS, TEMPLATES, MIGRATIONS)) {
            assertThat(found(
                            folder, file -> !file.endsWith("HouseTest.java"), "\\b(TODO|FIXME|XXX)\\b(?! #\\d+)", true))
                    .as("Do it, or name the issue: // TODO #12")
                    .isEmpty();
        }
    }

    @Test
    void policies_ask_what_is_the_same_for_every_row_once() {
        assertThat(lines(
                        MIGRATIONS,
                        file -> true,
                        "\\(select access\\.scopes\\('\\w+'\\)\\) && array\\['\\w+'(, '\\w+')*\\]"))
                .as(
                        "Write (select access.scopes('X') && array['partnership']): with the && outside, PostgreSQL believes"
                                + " that hardly any row is visible, and joins lists in the slowest way (measured: 1.7 s for 30 ms)")
                .isEmpty();
    }

    @Test
    void nothing_reads_rows_with_its_owners_rights_but_the_scopes_and_one_yes_or_no() {
        assertThat(lines(MIGRATIONS, file -> true, "(?i)security definer"))
                .as(
                        "Only access.scopes, in six migrations, concerns.custodian_named, cases.capacity, in two, sharing.receives, cases.shut_out, conferences.capacity, conferences.takes, training.may_join, training.may_answer, access.behind_the_wall, access.between_officers_and_sources, rights.asked, in two, cases.shut_out_of_other and intelligence.without_facts, which reads out nothing, may run as their owner")
                .hasSize(21)
                .allMatch(line -> line.contains("__access.sql")
                        || line.contains("__intelligence_network.sql")
                        || line.contains("__intelligence_submissions.sql")
                        || line.contains("__officers_keep_no_sources.sql")
                        || line.contains("__workshops.sql")
                        || line.contains("__disclosures.sql")
                        || line.contains("__conferences.sql")
                        || line.contains("__conflicts_shut_managers_out.sql")
                        || line.contains("__conferences_after.sql")
                        || line.contains("__clearance.sql")
                        || line.contains("__setting_up.sql")
                        || line.contains("__scopes_once_a_page.sql")
                        || line.contains("__what_the_reporter_hears.sql")
                        || line.contains("__cases.sql")
                        || line.contains("__consumers.sql")
                        || line.contains("__requests_stop_erasures.sql")
                        || line.contains("__complaints_stop_erasures.sql")
                        || line.contains("__comparisons_and_conflicts.sql")
                        || line.contains("__capacity_once.sql"));
    }

    @Test
    void another_partnership_meets_no_place_of_the_humber() {
        var own = Pattern.compile(
                ".*(/demonstration/|/Gallery|/gallery|/world/|partnerships/humber|pathways/humber|ShippedPathways|messages/demonstration|places/places\\.csv|cases/nrm-towns\\.csv|/screening/"
                        + "|launch/councils\\.csv|launch/partners\\.csv" // all councils and police forces there are, to
                        // choose from
                        + "|leaked-passwords|/fonts/|/campaigns/pictures/[a-z-]+[.]png|/Waymark[.]java|ShippedFiles|RATIONALE|V20261125_0900|V20261130_4000).*");
        assertThat(Stream.of(MAIN, TEMPLATES, Path.of("src/main/resources"))
                        .flatMap(folder -> lines(
                                folder,
                                file -> !own.matcher(file).matches(),
                                "(?i)hull|humber|east.riding|lincolnshire|wilberforce")
                                .stream()))
                .as("Say it without a place: every partnership reads it")
                .isEmpty();
    }

    private static List<String> lines(Path folder, Predicate<String> which, String wrong) {
        return found(folder, which, wrong, false);
    }

    private static List<String> found(Path folder, Predicate<String> which, String wrong, boolean comments) {
        var pattern = Pattern.compile(wrong);
        var found = new ArrayList<String>();
        for (var path : files(folder, "")) {
            if (which.test(path.toString())) {
                var number = 0;
                for (var line : read(path).split("\n", -1)) {
                    number++;
                    var text = line.strip();
                    var asked = comments || (!text.startsWith("//") && !text.startsWith("--"));
                    if (asked && pattern.matcher(line).find()) {
                        found.add(path + ":" + number + ": " + text);
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("node_modules"))
                    .filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
