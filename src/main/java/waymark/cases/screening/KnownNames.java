package waymark.cases.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names that are known of the person, found however they are written: other accents, capitals or letters, with
/// one letter wrong where the name is long enough, in pieces, as one word, or spelled out.
final class KnownNames {

    private static final int LONG = 5;
    private static final int SHORTEST = 2;

    private final Set<String> parts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final List<String> longParts = new ArrayList<>();

    KnownNames(List<String> names) {
        for (var name : names) {
            var letters = new StringBuilder();
            for (var part : words(name)) {
                letters.append(part);
                if (part.length() >= SHORTEST && parts.add(part) && part.length() >= LONG) {
                    longParts.add(part);
                }
            }
            if (letters.length() > SHORTEST) {
                whole.add(letters.toString());
            }
        }
    }

    private static List<String> words(String name) {
        var folded = Folded.of(name);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int at = 0; at <= folded.length(); at++) {
            char each = folded.at(at);
            if (at < folded.length() && Character.isLetter(each)) {
                word.append(Character.toLowerCase(each));
            } else if (!word.isEmpty() && each != '\'') {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    void find(Reading reading) {
        if (parts.isEmpty()) {
            return;
        }
        for (int at = 0; at < reading.size(); at++) {
            var token = reading.token(at);
            if (reading.free(at) && (token.isWord() || token.type() == Token.Type.FOREIGN)) {
                if (matches(token, reading, at)) {
                    reading.find(at, at, Kind.NAME, true);
                } else if (token.word().length() == 1) {
                    spelled(reading, at);
                }
            }
        }
    }

    private boolean matches(Token token, Reading reading, int at) {
        var word = token.word().replace("'", "");
        if (parts.contains(word)) {
            // "Do" and "An" are names and words: where they are words the rest of the text says nothing
            return !reading.lists.function.contains(word)
                    || token.capital() && !reading.first(at) && !reading.caseless(at)
                    || beside(reading, at);
        }
        if (whole.contains(word)) {
            return true;
        }
        if (word.length() < LONG - 1 || reading.lists.english(word)) {
            return false;
        }
        for (var part : longParts) {
            if (near(part, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean beside(Reading reading, int at) {
        return known(reading, at - 1) || known(reading, at + 1);
    }

    private boolean known(Reading reading, int at) {
        var word = reading.word(at);
        return parts.contains(word) && !reading.lists.function.contains(word);
    }

    private void spelled(Reading reading, int from) {
        var letters = new StringBuilder();
        int at = from;
        while (reading.token(at).isWord() && reading.word(at).length() == 1 && letters.length() < 40) {
            letters.append(reading.word(at));
            if (letters.length() > 2 && (parts.contains(letters.toString()) || whole.contains(letters.toString()))) {
                reading.find(from, at, Kind.NAME, true);
                return;
            }
            at++;
            if (reading.token(at).is("-")
                    || reading.token(at).is(".")
                    || reading.token(at).is(",")) {
                at++;
            }
        }
    }

    /// Whether one letter more, less, other or exchanged makes them equal.
    private static boolean near(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == shorter) {
            return true;
        }
        var restOfOne = one.substring(same);
        var restOfOther = other.substring(same);
        return restOfOne.substring(1).equals(restOfOther)
                || restOfOther.substring(1).equals(restOfOne)
                || restOfOne.substring(1).equals(restOfOther.substring(1))
                || restOfOne.length() > 1
                        && restOfOther.length() > 1
                        && restOfOne.charAt(0) == restOfOther.charAt(1)
                        && restOfOne.charAt(1) == restOfOther.charAt(0)
                        && restOfOne.substring(2).equals(restOfOther.substring(2));
    }
}
