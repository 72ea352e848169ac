package waymark.cases.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.lang3.StringUtils;

/// How names sound, whatever language they come from and whichever of their words comes first. A word has the
/// codes of two methods, Double Metaphone and Daitch-Mokotoff: each hears what the other misses
/// (`docs/decisions/0249-the-same-person-in-two-cases.md`).
final class NameSounds {

    private static final int MOST_WORDS = 5;
    private static final int SHORTEST = 2;
    /// A single letter is an initial, but for those of other scripts.
    private static final char LATIN = 0x24F;

    private static final int LONGEST = 40;
    private static final int MOST_CODES = 4;

    private static final String[] LETTERS = {"đ", "ð", "ø", "ß", "æ", "œ", "þ", "ı", "ħ", "ł", "ə"};
    private static final String[] PLAIN = {"d", "d", "o", "ss", "ae", "oe", "th", "i", "h", "l", "a"};

    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
    private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex();

    private NameSounds() {}

    /// The words of a name in small letters without accents.
    static List<String> words(String name) {
        var plain = StringUtils.replaceEach(
                StringUtils.stripAccents(name.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT), LETTERS, PLAIN);
        var words = new LinkedHashSet<String>();
        var word = new StringBuilder();
        for (char letter : (plain + " ").toCharArray()) {
            if (Character.isLetter(letter)) {
                word.append(letter);
            } else if ("'’‘`´ʻʼ".indexOf(letter) < 0) {
                if ((word.length() >= SHORTEST || word.length() > 0 && word.charAt(0) > LATIN)
                        && word.length() <= LONGEST
                        && words.size() < MOST_WORDS) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return List.copyOf(words);
    }

    /// The codes of a word; the word itself where it is written in letters that have no code.
    static Set<String> codes(String word) {
        var codes = new TreeSet<String>();
        if (word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            codes.add("m" + METAPHONE.doubleMetaphone(word, false));
            codes.add("m" + METAPHONE.doubleMetaphone(word, true));
            Arrays.stream(SOUNDEX.soundex(word).split("\\|", -1))
                    .limit(MOST_CODES)
                    .forEach(code -> codes.add("d" + code));
            codes.remove("m");
        }
        return codes.isEmpty() ? Set.of("w" + word) : codes;
    }

    /// How each two words of a name sound together, in either order.
    static Set<String> pairs(List<String> words) {
        var pairs = new TreeSet<String>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = 0; other < one; other++) {
                for (var first : codes(words.get(one))) {
                    for (var second : codes(words.get(other))) {
                        pairs.add(first.compareTo(second) < 0 ? first + " " + second : second + " " + first);
                    }
                }
            }
        }
        return pairs;
    }
}
