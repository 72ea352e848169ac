package waymark.directory.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;

/// How letters are made comparable: accents, capitals, apostrophes and small words say nothing.
final class SearchText {

    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "for", "in", "at", "a", "an", "to", "on", "upon");

    private SearchText() {}

    static String lower(String text) {
        return StringUtils.stripAccents(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// The words that carry meaning; of a text of small words alone, those.
    static List<String> words(String text) {
        var all = Arrays.stream(lower(text).replaceAll("[’'`´]", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var meaning = all.stream().filter(word -> !SMALL.contains(word)).toList();
        return meaning.isEmpty() ? all : meaning;
    }

    /// First letters of the words: `NELC`. Empty where one word has none worth the name.
    static String initials(String text) {
        var words = words(text);
        if (words.size() < 2) {
            return "";
        }
        var letters = new StringBuilder();
        words.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
