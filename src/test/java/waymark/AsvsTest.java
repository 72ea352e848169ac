package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.core.io.ClassPathResource;

/// `docs/security/asvs.csv` says how Waymark stands to each requirement of OWASP ASVS 5.0. Here it is held
/// to what it says: nothing is claimed without evidence, and evidence is a file that is there or a test
/// that runs. Whether each of those tests ran, `bin/test` asks in the end ([waymark.build.TestReport]).
class AsvsTest {

    private static final Path TABLE = Path.of("docs/security/asvs.csv");
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final Map<String, String> APPLIES =
            Map.of("met", "yes", "partly", "yes", "not met", "yes", "not applicable", "no", "named", "later");

    private record Row(String id, String level, String applies, String status, List<String> evidence, String note) {

        static Row of(CSVRecord line) {
            var evidence = line.get("evidence").isEmpty()
                    ? List.<String>of()
                    : List.of(line.get("evidence").split(";", -1));
            return new Row(
                    line.get("id"),
                    line.get("level"),
                    line.get("applies"),
                    line.get("status"),
                    evidence,
                    line.get("note"));
        }

        List<String> tests() {
            return evidence.stream().filter(each -> each.contains("#")).toList();
        }
    }

    private final List<Row> rows = rows();
    private final List<Path> files = files();

    @Test
    void every_requirement_stands_in_the_table_once_with_its_level() throws IOException {
        var ids = new ClassPathResource("asvs-ids.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"));

        assertThat(rows).extracting(row -> row.id() + " " + row.level()).containsExactlyElementsOf(ids.toList());
    }

    @Test
    void a_status_is_one_of_five_and_says_whether_the_requirement_applies() {
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(APPLIES.get(row.status())).as(row.id()).isEqualTo(row.applies()));
    }

    @Test
    void nothing_is_met_without_evidence_and_nothing_else_without_a_word() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                row.status().equals("met")
                                        ? !row.evidence().isEmpty()
                                        : !row.note().isEmpty())
                        .as(row.id())
                        .isTrue());
    }

    @Test
    void a_file_that_is_named_is_there() {
        for (var row : rows) {
            for (var named : row.evidence()) {
                assertThat(named.contains("#") || there(named))
                        .as("%s: %s", row.id(), named)
                        .isTrue();
            }
        }
    }

    @Test
    void a_test_that_is_named_is_one() {
        for (var row : rows) {
            for (var test : row.tests()) {
                assertThat(isTest(test)).as("%s: %s", row.id(), test).isTrue();
            }
        }
    }

    private boolean there(String named) {
        return named.contains("/")
                ? Files.exists(Path.of(named))
                : files.stream().anyMatch(file -> file.endsWith(named));
    }

    private static boolean isTest(String test) {
        var type = classes().stream()
                .filter(name -> name.substring(name.lastIndexOf('.') + 1).equals(test.substring(0, test.indexOf('#'))))
                .toList();
        return type.size() == 1
                && methods(type.getFirst())
                        .anyMatch(method -> method.getName().equals(test.substring(test.indexOf('#') + 1)));
    }

    /// The methods of the class that are tests.
    private static Stream<Method> methods(String type) {
        try {
            return Arrays.stream(Class.forName(type, false, AsvsTest.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Test.class)
                            || AnnotationSupport.isAnnotated(method, ParameterizedTest.class));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// Full names of the classes that Surefire looks into.
    private static List<String> classes() {
        return walk(CLASSES).stream()
                .map(file -> CLASSES.relativize(file).toString())
                .filter(name -> name.endsWith("Test.class") || name.endsWith("Journey.class"))
                .filter(name -> !name.contains("$"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .toList();
    }

    private static List<Row> rows() {
        try (var reader = Files.newBufferedReader(TABLE);
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return lines.stream().map(Row::of).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        for (var folder : List.of(
                "src/main/java", "src/main/resources", "src/main/jte", "src/test/java", "src/bench/java", "docs")) {
            files.addAll(walk(Path.of(folder)));
        }
        try (var scripts = Files.list(Path.of("src/main/frontend"));
                var top = Files.list(Path.of("."))) {
            scripts.forEach(files::add);
            top.filter(Files::isRegularFile).forEach(files::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return files;
    }

    private static List<Path> walk(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
