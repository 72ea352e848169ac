package waymark.concerns.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/// One name of a place, and how well it matches what somebody wrote: a name alone, or a name in a sentence.
///
/// @param words in small letters without accents
record PlaceName(List<String> words) {

    /// How well it matches; later constants are better.
    enum Fit {
        NOT,
        /// with a misspelling, or by its sound
        SLIP,
        /// the beginning of it, or its first word
        BEGINS,
        WHOLE
    }

    /// Words that begin many names and occur in many sentences.
    private static final Set<String> COMMON =
            Set.of("north", "south", "east", "west", "great", "little", "market", "bishop", "saint", "upper", "lower");

    private static final int SOUNDS_FROM = 5;
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance(2);
    private static final DoubleMetaphone SOUND = sound();

    static PlaceName of(String name) {
        return new PlaceName(words(name));
    }

    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("st") ? "saint" : word)
                .toList();
    }

    Fit in(List<String> text) {
        if (IntStream.rangeClosed(0, text.size() - words.size()).anyMatch(at -> at(text, at))) {
            return Fit.WHOLE;
        }
        if (begins(text)) {
            return Fit.BEGINS;
        }
        var name = String.join("", words);
        boolean slipped = IntStream.rangeClosed(Math.max(1, words.size() - 1), words.size() + 1)
                .anyMatch(length -> IntStream.rangeClosed(0, text.size() - length)
                        .mapToObj(at -> String.join("", text.subList(at, at + length)))
                        .anyMatch(written -> like(written, name)));
        return slipped ? Fit.SLIP : Fit.NOT;
    }

    private boolean at(List<String> text, int at) {
        return text.subList(at, at + words.size()).equals(words);
    }

    private boolean begins(List<String> text) {
        var written = String.join(" ", text);
        var first = words.getFirst();
        return written.length() >= 2 && String.join(" ", words).startsWith(written)
                || words.size() > 1 && first.length() >= 5 && !COMMON.contains(first) && text.contains(first);
    }

    private static boolean like(String written, String name) {
        int slips = name.length() >= 9 ? 2 : name.length() >= 4 ? 1 : 0;
        if (slips == 0 || written.length() < 4 || Math.abs(written.length() - name.length()) > 3) {
            return false;
        }
        int apart = SLIPS.apply(written, name);
        return apart >= 0 && apart <= slips
                || written.length() >= SOUNDS_FROM
                        && name.length() >= SOUNDS_FROM
                        && SOUND.isDoubleMetaphoneEqual(written, name);
    }

    private static DoubleMetaphone sound() {
        var sound = new DoubleMetaphone();
        sound.setMaxCodeLen(8);
        return sound;
    }
}
