package waymark.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;

/// How letters are made comparable: accents, capitals, apostrophes and small words say nothing. A search
/// reads thousands of names, so this is written without expressions.
public final class SearchText {

    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "for", "in", "at", "a", "an", "to", "on", "upon");

    private static final String APOSTROPHES = "’'`´";

    /// Beyond ASCII, these carry no accent.
    private static final String PLAIN = "’‘“”–—£";

    private SearchText() {}

    /// In small letters without accents, with single spaces.
    static String lower(String text) {
        var plain = plain(text) ? text : StringUtils.stripAccents(text);
        return (single(plain) ? plain : StringUtils.normalizeSpace(plain)).toLowerCase(Locale.ROOT);
    }

    private static boolean single(String text) {
        char before = ' ';
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter < ' ' || letter >= 0x7F || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return before != ' ' || text.isEmpty();
    }

    /// The same but for the spaces, and without apostrophes.
    static String folded(String text) {
        var small = (plain(text) ? text : StringUtils.stripAccents(text)).toLowerCase(Locale.ROOT);
        return StringUtils.indexOfAny(small, APOSTROPHES) < 0
                ? small
                : StringUtils.replaceChars(small, APOSTROPHES, "");
    }

    private static boolean plain(String text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter >= 0x80 && PLAIN.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The words that carry meaning; of a text of small words alone, those.
    public static List<String> words(String text) {
        return split(lower(text));
    }

    /// The same of a text that [#lower] made.
    static List<String> split(String lower) {
        var all = new ArrayList<String>();
        boolean small = false;
        int begin = -1;
        boolean apostrophe = false;
        for (int place = 0; place <= lower.length(); ) {
            int letter = place < lower.length() ? lower.codePointAt(place) : ' ';
            if (Character.isLetterOrDigit(letter)) {
                begin = begin < 0 ? place : begin;
            } else if (APOSTROPHES.indexOf(letter) >= 0) {
                apostrophe = true;
            } else if (begin >= 0) {
                var word = lower.substring(begin, place);
                all.add(apostrophe ? StringUtils.replaceChars(word, APOSTROPHES, "") : word);
                small |= SMALL.contains(word);
                begin = -1;
                apostrophe = false;
            }
            place += Character.charCount(letter);
        }
        if (!small) {
            return all;
        }
        var meaning = all.stream().filter(word -> !SMALL.contains(word)).toList();
        return meaning.isEmpty() ? all : meaning;
    }

    /// First letters of the words: `NELC`. Empty where one word has none worth the name.
    public static String initials(String text) {
        var words = words(text);
        if (words.size() < 2) {
            return "";
        }
        var letters = new StringBuilder();
        words.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
