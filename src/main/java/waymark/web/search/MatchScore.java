package waymark.web.search;

import java.util.List;
import waymark.web.search.Spelling.Why;

/// How well what somebody wrote fits a spelling. A typo is a letter too many, too few, another, or two that
/// changed places; or a word that only sounds the same.
///
/// @param score 0 where it does not fit, 1000 where it is the same
/// @param typo true where it fits only when a typo is forgiven
public record MatchScore(int score, boolean typo) {

    /// What a whole name but for one typo scores.
    static final int WHOLE = 700;

    private static final MatchScore NONE = new MatchScore(0, false);
    private static final MatchScore SAME = new MatchScore(1000, false);
    private static final MatchScore SAME_INITIALS = new MatchScore(900, false);
    private static final MatchScore SAME_WORDS = new MatchScore(950, false);
    private static final MatchScore WHOLE_TYPO = new MatchScore(WHOLE, true);

    static MatchScore between(SearchTerms terms, Spelling spelling) {
        var written = terms.spelling();
        if (written.lower().equals(spelling.lower()) || written.words().equals(spelling.words())) {
            return spelling.why() == Why.INITIALS ? SAME_INITIALS : SAME;
        }
        if (spelling.why() == Why.INITIALS || spelling.why() == Why.CODE) {
            return NONE; // two letters are like too much, and a code is no name
        }
        var words = words(terms, spelling.words());
        if (!words.typo && words.score > 0) {
            return spelling.why() == Why.CONTEXT ? new MatchScore(words.score / 2, false) : words;
        }
        if (spelling.why() != Why.CONTEXT && wholeTypo(written, spelling)) {
            return WHOLE_TYPO;
        }
        return spelling.why() == Why.CONTEXT ? new MatchScore(words.score / 2, words.typo) : words;
    }

    /// Of the whole text, so that a typo may also join two words or part one.
    private static boolean wholeTypo(Spelling written, Spelling spelling) {
        return spelling.lower().length() >= 4
                && (SearchTerms.within(1, written.lower(), spelling.lower())
                        || (Math.abs(written.joinedLength() - spelling.joinedLength()) <= 1
                                && SearchTerms.within(1, written.joined(), spelling.joined())));
    }

    /// Every word that was written must be one of the spelling's, in whatever order. The more of the
    /// spelling was written, the better.
    private static MatchScore words(SearchTerms terms, List<String> spelling) {
        var used = new boolean[spelling.size()];
        int sum = 0;
        int letters = 0;
        boolean typo = false;
        for (var word : terms.words()) {
            int best = 0;
            int at = -1;
            for (int place = 0; place < used.length && best < SearchTerms.WORD; place++) {
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
            typo |= best <= SearchTerms.TYPO;
        }
        int number = terms.words().size();
        if (number == 0) {
            return NONE;
        }
        int all = spelling.stream().mapToInt(String::length).sum();
        return number == used.length && sum == SearchTerms.WORD * number
                ? SAME_WORDS
                : new MatchScore(5 * sum / number + 100 * letters / all, typo);
    }
}
