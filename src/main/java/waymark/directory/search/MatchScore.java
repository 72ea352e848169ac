package waymark.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;
import waymark.directory.search.Spelling.Why;

/// How well what somebody wrote fits a spelling. A slip is a letter too many, too few, another, or two that
/// changed places; or a word that only sounds the same.
///
/// @param score 0 where it does not fit, 1000 where it is the same
/// @param slip true where it fits only when a slip is forgiven
record MatchScore(int score, boolean slip) {

    /// What a whole name but for one slip scores.
    static final int WHOLE = 700;

    private static final MatchScore NONE = new MatchScore(0, false);
    private static final MatchScore SAME = new MatchScore(1000, false);
    private static final MatchScore SAME_INITIALS = new MatchScore(900, false);
    private static final MatchScore SAME_WORDS = new MatchScore(950, false);
    private static final MatchScore WHOLE_SLIP = new MatchScore(WHOLE, true);

    private static final int WORD = 100;
    private static final int BEGINNING = 80;
    private static final int SLIP = 60;
    private static final int SOUND = 45;

    private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);
    private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);
    private static final DoubleMetaphone SOUNDS = sounds();

    static MatchScore between(Spelling sought, Spelling spelling) {
        if (sought.lower().equals(spelling.lower()) || sought.joined().equals(spelling.joined())) {
            return spelling.why() == Why.INITIALS ? SAME_INITIALS : SAME;
        }
        if (spelling.why() == Why.INITIALS || spelling.why() == Why.CODE) {
            return NONE; // two letters are like too much, and a code is no name
        }
        var words = words(sought.words(), spelling.words());
        if (!words.slip && words.score > 0) {
            return spelling.why() == Why.ROUND ? new MatchScore(words.score / 2, false) : words;
        }
        if (spelling.why() != Why.ROUND && wholeSlip(sought, spelling)) {
            return WHOLE_SLIP;
        }
        return spelling.why() == Why.ROUND ? new MatchScore(words.score / 2, words.slip) : words;
    }

    /// Of the whole text, so that a slip may also join two words or part one.
    private static boolean wholeSlip(Spelling sought, Spelling spelling) {
        return spelling.lower().length() >= 4
                && (within(1, sought.lower(), spelling.lower()) || within(1, sought.joined(), spelling.joined()));
    }

    /// Every word that was written must be one of the spelling's, in whatever order. The more of the
    /// spelling was written, the better.
    private static MatchScore words(List<String> sought, List<String> spelling) {
        var left = new ArrayList<>(spelling);
        int sum = 0;
        int letters = 0;
        boolean slip = false;
        for (var word : sought) {
            var best = best(word, left);
            if (best == null) {
                return NONE;
            }
            left.remove(best.word);
            sum += best.score;
            letters += best.word.length();
            slip |= best.score <= SLIP;
        }
        if (sought.isEmpty()) {
            return NONE;
        }
        int all = spelling.stream().mapToInt(String::length).sum();
        int score = 5 * sum / sought.size() + 100 * letters / all;
        return left.isEmpty() && sum == WORD * sought.size() ? SAME_WORDS : new MatchScore(score, slip);
    }

    private record Pair(String word, int score) {}

    private static @Nullable Pair best(String word, List<String> spelling) {
        return spelling.stream()
                .map(one -> new Pair(one, score(word, one)))
                .filter(pair -> pair.score > 0)
                .max(Comparator.comparingInt(Pair::score))
                .orElse(null);
    }

    private static int score(String word, String of) {
        if (word.equals(of)) {
            return WORD;
        }
        if (word.length() >= 2 && of.startsWith(word)) {
            return BEGINNING;
        }
        if (slipped(word, of)) {
            return SLIP;
        }
        return alike(word, of) ? SOUND : 0;
    }

    private static boolean slipped(String word, String of) {
        int length = Math.min(word.length(), of.length());
        return length >= 3 && of.length() >= 4 && within(length >= 8 ? 2 : 1, word, of);
    }

    private static boolean alike(String word, String of) {
        if (word.length() < 5 || of.length() < 5 || Math.abs(word.length() - of.length()) > 3) {
            return false;
        }
        var sound = SOUNDS.encode(word);
        return sound != null && sound.length() >= 3 && sound.equals(SOUNDS.encode(of));
    }

    private static boolean within(int slips, String one, String other) {
        return Math.abs(one.length() - other.length()) <= slips && (slips == 1 ? ONE : TWO).apply(one, other) >= 0;
    }

    private static DoubleMetaphone sounds() {
        var sounds = new DoubleMetaphone();
        sounds.setMaxCodeLen(8);
        return sounds;
    }
}
