package waymark.intelligence.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.kernel.TelephoneNumber;

/// What somebody searches for, as tokens: each word as written, by its beginning and by its sound; all of it as a
/// telephone number or another identifier.
///
/// @param words how many words were written
public record SearchTokens(List<Wanted> wanted, int words) {

    /// A whole number that was found needs no other word.
    static final int ALL = -1;

    private static final int SHORTEST_NUMBER = 5;
    private static final int END = 6;

    /// @param word which of the words it stands for, or [#ALL]
    /// @param weight how well it fits
    record Wanted(String token, int word, int weight) {}

    /// What is looked for; nothing where the text says nothing.
    public static SearchTokens of(String text) {
        var found = new LinkedHashMap<String, Wanted>();
        var plain = FactTokens.plain(text);
        if (plain.length() >= SHORTEST_NUMBER) {
            add(found, "i:" + plain, ALL, 1000);
        }
        TelephoneNumber.read(text).ifPresent(number -> add(found, "t:" + number.dials(), ALL, 1000));
        if (plain.length() == END) {
            add(found, "e:" + plain, ALL, 500);
        }
        var words = NameCodes.words(text);
        for (int word = 0; word < words.size(); word++) {
            word(words.get(word), word, found);
        }
        return new SearchTokens(new ArrayList<>(found.values()), words.size());
    }

    private static void word(String written, int word, Map<String, Wanted> found) {
        add(found, "w:" + written, word, 100);
        if (written.chars().anyMatch(Character::isDigit)) {
            return;
        }
        if (written.length() == 4) {
            add(found, "b:" + written, word, 70);
        }
        NameCodes.sounds(written).stream()
                .map(code -> code.charAt(0) + ":" + code.substring(1))
                .filter(code -> code.length() >= 4)
                .forEach(code -> add(found, code, word, 45));
        var consonants = NameCodes.consonants(written);
        if (consonants.length() >= 2) {
            add(found, "k:" + consonants, word, 40);
        }
    }

    private static void add(Map<String, Wanted> found, String token, int word, int weight) {
        if (token.length() >= 3 && token.length() <= 120) {
            found.putIfAbsent(token, new Wanted(token, word, weight));
        }
    }

    /// True where there is nothing to look for.
    public boolean isEmpty() {
        return wanted.isEmpty();
    }
}
