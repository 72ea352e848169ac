package waymark.pathways.editions;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Flesch-Kincaid grade of English text: 6 is read with ease at eleven. Syllables are counted
/// by their vowels.
public final class Readability {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    public static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("[.!?]+[”’)]*\\s+|[.!?:]+[”’)]*$|:\\s"))
                .filter(sentence -> words(sentence) > 0);
    }

    public static long words(String text) {
        return split(text).count();
    }

    public static double grade(String text) {
        double words = words(text);
        double syllables = split(text).mapToLong(Readability::syllables).sum();
        return 0.39 * (words / sentences(text).count()) + 11.8 * (syllables / words) - 15.59;
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split("[^A-Za-z’'-]+")).filter(word -> word.matches(".*[A-Za-z].*"));
    }

    private static long syllables(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        long found = VOWELS.matcher(plain).results().count();
        if (plain.endsWith("e") && !plain.endsWith("le") && found > 1) {
            found--;
        }
        return Math.max(1, found);
    }
}
