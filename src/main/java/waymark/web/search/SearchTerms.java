package waymark.web.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;
import waymark.web.search.Spelling.Why;

/// What somebody wrote. Names share their words, so each comparison of two words is made once.
final class SearchTerms {

    static final int WORD = 100;
    static final int TYPO = 60;

    private static final int BEGINNING = 80;
    private static final int SOUND = 45;

    private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);
    private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);
    private static final DoubleMetaphone SOUNDS = sounds();

    private final Spelling spelling;
    private final List<Word> words = new ArrayList<>();

    SearchTerms(String text) {
        spelling = Spelling.of(text, Why.NAME);
        spelling.words().forEach(word -> words.add(new Word(word)));
    }

    Spelling spelling() {
        return spelling;
    }

    List<Word> words() {
        return words;
    }

    /// True where every word of it may begin some word of the text: a quick look, before anything is compared.
    boolean isIn(String text) {
        var folded = SearchText.folded(text);
        for (var word : words) {
            if (!folded.contains(word.word)) {
                return false;
            }
        }
        return true;
    }

    /// At most that many typos apart.
    static boolean within(int typos, String one, String other) {
        return Math.abs(one.length() - other.length()) <= typos && (typos == 1 ? ONE : TWO).apply(one, other) >= 0;
    }

    /// One word of it.
    static final class Word {

        private final String word;
        private final @Nullable String sound;
        private final Map<String, Integer> scores = new HashMap<>();

        private Word(String word) {
            this.word = word;
            this.sound = word.length() < 5 ? null : SOUNDS.encode(word);
        }

        /// How well it fits a word of a name: 0 where it does not, [#WORD] where it is the same.
        int score(String of) {
            return scores.computeIfAbsent(of, this::compared);
        }

        private int compared(String of) {
            if (word.equals(of)) {
                return WORD;
            }
            if (word.length() >= 2 && of.startsWith(word)) {
                return BEGINNING;
            }
            if (isTypo(of)) {
                return TYPO;
            }
            return alike(of) ? SOUND : 0;
        }

        private boolean isTypo(String of) {
            int length = Math.min(word.length(), of.length());
            return length >= 3 && of.length() >= 4 && within(length >= 8 ? 2 : 1, word, of);
        }

        private boolean alike(String of) {
            return sound != null
                    && sound.length() >= 3
                    && of.length() >= 5
                    && Math.abs(word.length() - of.length()) <= 3
                    && sound.equals(SOUNDS.encode(of));
        }
    }

    private static DoubleMetaphone sounds() {
        var sounds = new DoubleMetaphone();
        sounds.setMaxCodeLen(8);
        return sounds;
    }
}
