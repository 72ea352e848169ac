package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No secret stands in the sources, the documents or the scripts. The history is gone through by `bin/bench
/// attacks`.
class SecretsTest {

    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----(\\\\n|\\s)*[A-Za-z0-9+/]{20}"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\."),
            Pattern.compile("(?i)(password|passwd|secret|token|api.?key)\\s*[:=]\\s*[\"'][^\"'$\\s{}]{12,}[\"']"),
            Pattern.compile("://[^/\\s:@\"']+:[^/\\s:@\"'…]{8,}@"));

    /// In a line without any of these, in small letters, none of the patterns above finds anything: it is
    /// quicker to look for them first.
    private static final List<String> HINTS = List.of(
            "private key",
            "akia",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "xox",
            "aiza",
            "eyj",
            "passw",
            "secret",
            "token",
            "key",
            "://");

    /// A long run of letters and digits without sense: a key, unless it is one of those that are public.
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=_-]{40,}");

    /// Published examples of other people's tests, what a checkpoint looks like, and values encoded with a key
    /// that counts up: no key of anybody's.
    private static final List<String> PUBLIC = List.of(
            "src/main/java/waymark/exchange/consumers/DemonstrationConsumers.java", // the public key of RFC 8032
            "src/test/java/waymark/audit/proof/SignedNoteTest.java",
            "docs/operations/audit.md",
            "src/test/resources/insight/encoding-vectors.csv");

    private static final double SENSELESS = 4.6;

    @Test
    void no_secret_stands_in_the_tree() throws IOException {
        var found = new ArrayList<String>();
        for (var folder : List.of("src", "docs", "bin", ".ci")) {
            try (var walk = Files.walk(Path.of(folder))) {
                walk.filter(Files::isRegularFile)
                        .filter(file ->
                                !file.toString().matches(".*(node_modules|package-lock\\.json|\\.(png|ttf|svg)$).*"))
                        .filter(file -> !file.endsWith("SecretsTest.java"))
                        .filter(file -> !PUBLIC.contains(file.toString()))
                        .forEach(file -> look(file, found));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void the_look_finds_one() {
        assertThat(secrets("password = \"correct-horse-battery\"")).isNotEmpty();
        assertThat(secrets("key: 9f8Gh2KqLmZ7xT4vB1nC6wR3yU5pD0sA+eJiOkFgQ/HtMbVX"))
                .isNotEmpty();
        assertThat(secrets("postgresql://ann:hunter2hunter2@db.example.org/waymark"))
                .isNotEmpty();
        assertThat(secrets("a_used_an_old_a_replaced_and_a_forged_link_look_alike_and_open_nothing"))
                .isEmpty();
    }

    private static void look(Path file, List<String> found) {
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                for (var secret : secrets(line)) {
                    found.add(file + ":" + number + ": " + secret);
                }
            }
        } catch (MalformedInputException picture) {
            // not text
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> secrets(String line) {
        var found = new ArrayList<String>();
        var small = line.toLowerCase(java.util.Locale.ROOT);
        var asked = HINTS.stream().anyMatch(small::contains) ? KNOWN : List.<Pattern>of();
        asked.forEach(known -> known.matcher(line).results().forEach(each -> found.add(each.group())));
        RUN.matcher(line)
                .results()
                .filter(run -> entropy(run.group()) > SENSELESS && digits(run.group()) > 3)
                .forEach(run -> found.add(run.group()));
        return found;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /// Bits a letter.
    private static double entropy(String text) {
        return text
                .chars()
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(
                        letter -> letter, java.util.stream.Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
