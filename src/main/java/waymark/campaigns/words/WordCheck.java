package waymark.campaigns.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for words of the list in a text. Whole words alone are found, in any case. What somebody else said, in
/// quotation marks or behind `>`, is left as they said it, and so is a word within a name in which it is right.
public final class WordCheck {

    /// Straight and typographic marks in pairs. An apostrophe within a word opens nothing, and what is never
    /// closed is no quotation.
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\n]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<![\\p{L}\\p{N}])‘[^’\n]*’(?!\\p{L})|(?<![\\p{L}\\p{N}])'[^'\n]*'(?!\\p{L})");

    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*>.*$");

    private WordCheck() {}

    /// What the writer is asked about, in the order of the list.
    public static List<WordFinding> check(String text, Collection<PreferredWord> list) {
        var own = blank(blank(text, QUOTED_LINE), QUOTED);
        var found = new ArrayList<WordFinding>();
        for (var word : list) {
            var left = word.rightWhere().isEmpty() ? own : blank(own, any(word.rightWhere()));
            var matches = any(word.forms()).matcher(left).results().toList();
            if (!matches.isEmpty()) {
                found.add(new WordFinding(matches.getFirst().group(), matches.size(), word.instead(), word.reason()));
            }
        }
        return found;
    }

    private static Pattern any(Collection<String> phrases) {
        var either = phrases.stream()
                .map(phrase -> Pattern.compile("\\s+")
                        .splitAsStream(phrase.toLowerCase(Locale.ROOT).strip())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])(?:" + either + ")(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The same text with spaces for what matches, so that words on both sides do not become neighbours.
    private static String blank(String text, Pattern pattern) {
        var blanked = new StringBuilder(text);
        var found = pattern.matcher(text);
        while (found.find()) {
            for (int place = found.start(); place < found.end(); place++) {
                if (text.charAt(place) != '\n') {
                    blanked.setCharAt(place, ' ');
                }
            }
        }
        return blanked.toString();
    }
}
