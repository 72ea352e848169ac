package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No regular expression of ours takes longer and longer over a text made for it. Steps are counted, not
/// time: each look at a letter is one. An ordinary run tries one beginning of a text at each expression,
/// by turns.
class ExpressionsTest {

    private static final Path MAIN = Path.of("src/main/java");

    /// Where an expression stands as a text: `matches("…")`, `replaceAll("…"`, `split("…"`.
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*[,)]");

    /// Where one is made from something else than a text of ours.
    private static final Pattern MADE = Pattern.compile(
            "(?:Pattern\\.compile|\\.replaceAll|\\.replaceFirst|\\.matches|\\.split)\\(\\s*(?!\")(?![A-Z_]+\\b)[a-z]");

    private static final List<String> PUMPS = List.of(
            "a", "A", "0", " ", "-", ".", "_", ",", "@", "=", "/", "\\", "\"", "'", "(", "a.", ".a", "a-", "-a", "a@",
            "0 ", " 0", "0,", "a_", " -", "- ", ", ", "and ", "am", "9am", "1to", " to ", "ext", "ext ", "+", "a b",
            "é", "0.0", "a.a", "a-a", "A-1", "[", "]", "{", ";", ":", "%", "\n", "\t");

    private static final List<String> BEGINNINGS = List.of("", "a@", "9am");
    private static final List<String> ENDINGS = List.of("", "!", "\n");
    private static final int SHORT = 100;
    private static final int LONG = 2 * SHORT;

    /// A long text may cost its square (a look at each place, from each place), never more.
    private static final double WORST = 5.0;

    private int turn;

    @Test
    void no_expression_blows_up() throws Exception {
        var expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(40);
        var wrong = new ArrayList<String>();
        expressions.forEach((where, expression) -> attack(where, expression, wrong));
        System.out.printf("Expressions: %d%n", expressions.size());

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_attack_finds_one_that_does() {
        var wrong = new ArrayList<String>();
        attack("exponential", Pattern.compile("(.*a){10}!"), wrong);
        attack("cubic", Pattern.compile("a*a*a*b"), wrong);

        assertThat(wrong).hasSize(2);
    }

    @Test
    void no_expression_is_made_from_what_somebody_typed() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources()) {
            MADE.matcher(Files.readString(file)).results().forEach(each -> found.add(file + ": " + each.group()));
        }

        assertThat(found)
                .allMatch(each -> each.contains("Patterns.java")
                        || each.contains("AttributeFormat.java") // written beside each constant of the enum
                        || each.contains(".matches(")
                        || each.contains(".split("));
    }

    private void attack(String where, Pattern expression, List<String> wrong) {
        for (var beginning : DeepRun.asked() ? BEGINNINGS : List.of(BEGINNINGS.get(turn++ % BEGINNINGS.size()))) {
            for (var pump : PUMPS) {
                for (var ending : ENDINGS) {
                    long few = steps(expression, beginning + pump.repeat(SHORT / pump.length()) + ending);
                    long many = steps(expression, beginning + pump.repeat(LONG / pump.length()) + ending);
                    if (many > Counting.ENOUGH || many > 20L * LONG && many > WORST * few) {
                        wrong.add("%s: %s with %s: %d steps, then %d".formatted(where, expression, pump, few, many));
                        return;
                    }
                }
            }
        }
    }

    private static long steps(Pattern expression, String text) {
        var counting = new Counting(text);
        try {
            expression.matcher(counting).matches();
            expression.matcher(counting).find();
        } catch (TooManySteps tooMany) {
            return Counting.ENOUGH * 10L;
        }
        return counting.steps;
    }

    /// All there are: the constants of the classes, and what stands as a text in the sources.
    private static Map<String, Pattern> expressions() throws Exception {
        var found = new LinkedHashMap<String, Pattern>();
        for (var file : sources()) {
            var source = Files.readString(file);
            WRITTEN.matcher(source).results().forEach(each -> {
                var expression = unescaped(each.group(1));
                found.put(file.getFileName() + " " + expression, Pattern.compile(expression));
            });
            if (source.contains(" Pattern ")) {
                constants(file, found);
            }
        }
        return found;
    }

    private static String unescaped(String source) {
        return Pattern.compile("\\\\u([0-9A-Fa-f]{4})")
                .matcher(source)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes();
    }

    private static void constants(Path file, Map<String, Pattern> found) throws Exception {
        var name = MAIN.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
        for (var field : Class.forName(name).getDeclaredFields()) {
            if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                found.put(name + "." + field.getName(), (Pattern) field.get(null));
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (var walk = Files.walk(MAIN)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class TooManySteps extends RuntimeException {}

    /// A text that knows how often it was looked at.
    private static final class Counting implements CharSequence {

        private static final long ENOUGH = 3_000_000;

        private final String text;
        private long steps;

        private Counting(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int place) {
            if (++steps > ENOUGH) {
                throw new TooManySteps();
            }
            return text.charAt(place);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
