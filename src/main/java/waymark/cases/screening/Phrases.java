package waymark.cases.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A list of words and of words that belong together, looked up at a place of a text.
final class Phrases {

    private static final int LONGEST = 6;

    private final Set<String> all = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    Phrases(List<String> phrases) {
        for (var phrase : phrases) {
            all.add(phrase);
            int space = phrase.indexOf(' ');
            if (space > 0) {
                var first = phrase.substring(0, space);
                beginnings.add(first.endsWith("'s") ? first.substring(0, first.length() - 2) : first);
            }
        }
    }

    boolean contains(String word) {
        return all.contains(word);
    }

    /// How many tokens from here on are one phrase, the longest there is; 0 for none. Hyphens between its words
    /// count as tokens.
    int at(Reading reading, int place) {
        var first = reading.word(place);
        int longest = all.contains(first) ? 1 : 0;
        if (!beginnings.contains(first)) {
            return longest;
        }
        var words = new StringBuilder(first).append(reading.token(place).possessive() ? "'s" : "");
        int at = place + 1;
        for (int count = 1; count < LONGEST; count++) {
            var token = reading.token(at);
            if (token.is("-") || token.is(".")) {
                at++;
                token = reading.token(at);
            }
            if (!token.isWord() && !token.is("&") && !token.isNumber() || token.gap() == Token.Gap.PARAGRAPH) {
                break;
            }
            words.append(' ').append(token.word());
            at++;
            if (all.contains(words.toString()) || token.possessive() && all.contains(words + "'s")) {
                longest = at - place;
            }
            if (reading.token(at - 1).possessive()) {
                words.append("'s");
            }
        }
        return longest;
    }
}
