package waymark.cases.opening;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import waymark.cases.record.ClosingCheck;
import waymark.web.forms.FormReader;

/// Whether the explanations of what is not done say something: each has words of its own, and enough of them.
final class Explanations {

    /// So few different words say why nothing was done.
    private static final int LEAST = 4;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

    private Explanations() {}

    /// True where the text has fewer than four different words. One letter is no word.
    static boolean tooFew(String text) {
        return words(text).size() < LEAST;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }

    /// Notes, at the field of each item, what its explanation lacks.
    static void check(FormReader reader, Map<ClosingCheck.Item, String> whys) {
        whys.forEach((item, why) -> {
            var field = ClosingList.field(item);
            boolean few = tooFew(why);
            reader.when(why.isEmpty(), field, "Do this first, or enter why it is not done: " + item.words());
            reader.when(
                    few && !why.isEmpty(),
                    field,
                    "Say in at least four different words why this is not done: " + item.words());
            reader.when(
                    !few && repeated(item, why, whys),
                    field,
                    "Say why this itself is not done, in other words than at another: " + item.words());
        });
    }

    private static boolean repeated(ClosingCheck.Item item, String why, Map<ClosingCheck.Item, String> whys) {
        return whys.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(item) && words(other.getValue()).equals(words(why)));
    }
}
