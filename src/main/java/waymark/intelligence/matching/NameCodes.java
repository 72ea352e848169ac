package waymark.intelligence.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.gcardone.junidecode.Junidecode;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;

/// The words of a name in Latin letters, whatever script it was written in, and how they sound. Arabic, Persian and
/// Hebrew write few vowels: their names are compared by their consonants.
final class NameCodes {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 40;
    private static final int MOST_CODES = 4;

    /// The Arabic article, at the beginning of a word: in Latin letters it is a word of its own, or left out.
    private static final Pattern ARTICLE = Pattern.compile("(^|[\\s-])\u0627\u0644(?=\\p{InArabic}{2})");

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
    private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex();

    private NameCodes() {}

    /// Small Latin letters and digits, without accents; single letters are left out.
    static List<String> words(String text) {
        var latin = Junidecode.unidecode(ARTICLE.matcher(text).replaceAll("$1")).toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<String>();
        var word = new StringBuilder();
        for (char letter : (latin + " ").toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                word.append(letter);
            } else if (letter != '\'' && letter != '`') {
                if (word.length() >= 2 && word.length() <= LONGEST && words.size() < MOST_WORDS) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return List.copyOf(words);
    }

    /// By two methods, since each hears what the other misses.
    static Set<String> sounds(String word) {
        var codes = new TreeSet<String>();
        if (word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            codes.add("m" + METAPHONE.doubleMetaphone(word, false));
            codes.add("m" + METAPHONE.doubleMetaphone(word, true));
            Arrays.stream(SOUNDEX.soundex(word).split("\\|", -1))
                    .limit(MOST_CODES)
                    .forEach(code -> codes.add("d" + code));
            codes.remove("m");
        }
        return codes;
    }

    /// Its consonants, doubled ones once: `mohammed` and `mhmd` are both `mhmd`.
    static String consonants(String word) {
        var kept = new StringBuilder();
        for (char letter : word.toCharArray()) {
            boolean vowel = "aeiouy".indexOf(letter) >= 0;
            if (!vowel && Character.isLetter(letter) && (kept.isEmpty() || kept.charAt(kept.length() - 1) != letter)) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }

    /// How each two words of a name sound together, in either order: what a suggestion is made of.
    static Set<String> pairs(List<String> words) {
        var pairs = new TreeSet<String>();
        var names = words.stream().filter(word -> !ARTICLES.contains(word)).toList();
        pair(names, NameCodes::sounds, pairs);
        pair(names, NameCodes::skeletons, pairs);
        pairs.removeIf(NameCodes::saysLittle);
        return pairs;
    }

    /// With the article that is written as one with a name, and without it.
    private static Set<String> skeletons(String word) {
        boolean joined = word.length() > 5 && ARTICLES.contains(word.substring(0, 2));
        return Stream.of(word, joined ? word.substring(2) : word)
                .map(one -> "k" + consonants(one))
                .collect(Collectors.toSet());
    }

    private static void pair(List<String> words, Function<String, Set<String>> codes, Set<String> pairs) {
        for (int one = 0; one < words.size(); one++) {
            for (int other = 0; other < one; other++) {
                for (var first : codes.apply(words.get(one))) {
                    for (var second : codes.apply(words.get(other))) {
                        pairs.add(first.compareTo(second) < 0 ? first + " " + second : second + " " + first);
                    }
                }
            }
        }
    }

    /// Two short codes are those of too many names.
    private static boolean saysLittle(String pair) {
        return pair.charAt(0) != 'd' && pair.length() < 7;
    }
}
