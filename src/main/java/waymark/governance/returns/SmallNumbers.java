package waymark.governance.returns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import waymark.insight.SmallNumberRule;

/// Finds a number of people in a text that is too small to give: `4 people`, `two young women`.
///
/// It knows plain English words and misses a clever sentence: it reminds, and is no disclosure control.
final class SmallNumbers {

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Set<String> PEOPLE = Set.of(
            "people",
            "person",
            "persons",
            "adult",
            "adults",
            "child",
            "children",
            "man",
            "men",
            "woman",
            "women",
            "boy",
            "boys",
            "girl",
            "girls",
            "victim",
            "victims",
            "survivor",
            "survivors",
            "teenager",
            "teenagers",
            "migrant",
            "migrants",
            "client",
            "clients",
            "resident",
            "residents");

    /// After these the number counts something else: `2 meetings with people`.
    private static final Set<String> TURNS =
            Set.of("with", "to", "for", "about", "on", "from", "by", "and", "or", "in", "at", "per");

    /// Words that may come between the number and what is counted: `two young women`, `3 of the adults`.
    private static final int BETWEEN = 2;

    private SmallNumbers() {}

    /// The first such number as it was typed.
    static Optional<String> in(String text, SmallNumberRule rule) {
        var words = text.strip().split("\\s+");
        for (int at = 0; at < words.length - 1; at++) {
            int number = number(plain(words[at]));
            if (number >= 1 && number < rule.threshold()) {
                for (int next = at + 1; next <= Math.min(at + 1 + BETWEEN, words.length - 1); next++) {
                    if (PEOPLE.contains(plain(words[next]))) {
                        return Optional.of(
                                String.join(" ", List.of(words).subList(at, next)) + " " + plain(words[next]));
                    }
                    if (ends(words[next]) || TURNS.contains(plain(words[next])) || number(plain(words[next])) >= 0) {
                        break;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// What to say at the field.
    static String message(String found, SmallNumberRule rule) {
        return "“%s” gives a number of people below %d. Write “fewer than %d”, or leave the number out"
                .formatted(found, rule.threshold(), rule.threshold());
    }

    private static int number(String word) {
        return word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9'
                ? word.charAt(0) - '0'
                : WORDS.indexOf(word);
    }

    private static boolean ends(String word) {
        return word.endsWith(".") || word.endsWith(";") || word.endsWith(":") || word.endsWith("!");
    }

    /// Without the punctuation round it.
    private static String plain(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to).toLowerCase(Locale.UK);
    }
}
