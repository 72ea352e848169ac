package waymark.intelligence.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.kernel.TelephoneNumber;

/// What somebody searches for, as tokens: each word as written and by its beginning; how each two words sound together;
/// all of it as a telephone number or another identifier. How a single word sounds is looked for where that finds
/// little: names that sound alike are many.
///
/// @param wanted what is looked for first
/// @param wider how each word sounds
/// @param words how many words were written
public record SearchTokens(List<Wanted> wanted, List<Wanted> wider, int words) {

    /// A whole number, or two words by their sounds, that was found needs no other word.
    static final int ALL = -1;

    private static final int PAIR = -2;
    private static final int SHORTEST_NUMBER = 5;
    private static final int END = 6;
    private static final int BEGINNING = 4;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 120;

    /// @param word which of the words it stands for; below 0 for all of them
    /// @param weight how well it fits
    record Wanted(String token, int word, int weight) {}

    /// What is looked for; nothing where the text says nothing.
    public static SearchTokens of(String text) {
        var found = new LinkedHashMap<String, Wanted>();
        var sounds = new LinkedHashMap<String, Wanted>();
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
            var written = words.get(word);
            add(found, "w:" + written, word, 100);
            if (written.length() == BEGINNING) {
                add(found, "b:" + written, word, 70);
            }
            sounds(written, word, sounds);
        }
        NameCodes.pairs(words).forEach(pair -> add(found, "n:" + pair, PAIR, 60));
        return new SearchTokens(new ArrayList<>(found.values()), new ArrayList<>(sounds.values()), words.size());
    }

    private static void sounds(String written, int word, Map<String, Wanted> found) {
        if (written.chars().anyMatch(Character::isDigit)) {
            return;
        }
        NameCodes.sounds(written).stream()
                .map(code -> code.charAt(0) + ":" + code.substring(1))
                .filter(code -> code.length() > SHORTEST)
                .forEach(code -> add(found, code, word, 45));
        var consonants = NameCodes.consonants(written);
        if (consonants.length() >= 2) {
            add(found, "k:" + consonants, word, 40);
        }
    }

    private static void add(Map<String, Wanted> found, String token, int word, int weight) {
        if (token.length() >= SHORTEST && token.length() <= LONGEST) {
            found.putIfAbsent(token, new Wanted(token, word, weight));
        }
    }

    /// True where there is nothing to look for.
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    List<Wanted> all() {
        var all = new ArrayList<>(wanted);
        all.addAll(wider);
        return all;
    }
}
