package waymark.web.search;

import java.util.List;
import waymark.web.search.Spelling.Why;

/// How well what somebody wrote fits a spelling. A slip is a letter too many, too few, another, or two that
/// changed places; or a word that only sounds the same.
///
/// @param score 0 where it does not fit, 1000 where it is the same
/// @param slip true where it fits only when a slip is forgiven
public record MatchScore(int score, boolean slip) {

    /// What a whole name but for one slip scores.
    static final int WHOLE = 700;

    private static final MatchScore NONE = new MatchScore(0, false);
    private static final MatchScore SAME = new MatchScore(1000, false);
    private static final MatchScore SAME_INITIALS = new MatchScore(900, false);
    private static final MatchScore SAME_WORDS = new MatchScore(950, false);
    private static final MatchScore WHOLE_SLIP = new MatchScore(WHOLE, true);

    static MatchScore between(Sought sought, Spelling spelling) {
        var written = sought.spelling();
        if (written.lower().equals(spelling.lower()) || written.words().equals(spelling.words())) {
            return spelling.why() == Why.INITIALS ? SAME_INITIALS : SAME;
        }
        if (spelling.why() == Why.INITIALS || spelling.why() == Why.CODE) {
            return NONE; // two letters are like too much, and a code is no name
        }
        var words = words(sought, spelling.words());
        if (!words.slip && words.score > 0) {
            return spelling.why() == Why.ROUND ? new MatchScore(words.score / 2, false) : words;
        }
        if (spelling.why() != Why.ROUND && wholeSlip(written, spelling)) {
            return WHOLE_SLIP;
        }
        return spelling.why() == Why.ROUND ? new MatchScore(words.score / 2, words.slip) : words;
    }

    /// Of the whole text, so that a slip may also join two words or part one.
    private static boolean wholeSlip(Spelling written, Spelling spelling) {
        return spelling.lower().length() >= 4
                && (Sought.within(1, written.lower(), spelling.lower())
                        || (Math.abs(written.joinedLength() - spelling.joinedLength()) <= 1
                                && Sought.within(1, written.joined(), spelling.joined())));
    }

    /// Every word that was written must be one of the spelling's, in whatever order. The more of the
    /// spelling was written, the better.
    private static MatchScore words(Sought sought, List<String> spelling) {
        var used = new boolean[spelling.size()];
        int sum = 0;
        int letters = 0;
        boolean slip = false;
        for (var word : sought.words()) {
            int best = 0;
            int at = -1;
            for (int place = 0; place < used.length && best < Sought.WORD; place++) {
                int score = used[place] ? 0 : word.score(spelling.get(place));
                if (score > best) {
                    best = score;
                    at = place;
                }
            }
            if (at < 0) {
                return NONE;
            }
            used[at] = true;
            sum += best;
            letters += spelling.get(at).length();
            slip |= best <= Sought.SLIP;
        }
        int number = sought.words().size();
        if (number == 0) {
            return NONE;
        }
        int all = spelling.stream().mapToInt(String::length).sum();
        return number == used.length && sum == Sought.WORD * number
                ? SAME_WORDS
                : new MatchScore(5 * sum / number + 100 * letters / all, slip);
    }
}
