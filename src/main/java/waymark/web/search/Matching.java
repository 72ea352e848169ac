package waymark.web.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds by name what fits the words that somebody wrote.
public final class Matching {

    /// From this length on a whole name with one typo is meant, whatever else there is.
    private static final int LONG = 7;

    private Matching() {}

    /// True where the words hold something to look for.
    public static boolean says(String words) {
        return !SearchText.words(words).isEmpty();
    }

    /// What fits, in no order. What fits only when a typo is forgiven is among it where nothing fits as
    /// written, or where it is a whole long name but for the typo.
    public static <T> List<Match<T>> in(
            Collection<? extends T> all, String words, Function<? super T, List<Spelling>> spellings) {
        return compared(all, new SearchTerms(words), spellings);
    }

    /// The same of many things: typos are looked for only where nothing fits as written, so that most things
    /// are not compared at all.
    ///
    /// @param text what the thing's spellings are made of; empty where it has others
    public static <T> List<Match<T>> in(
            Collection<? extends T> all,
            String words,
            Function<? super T, String> text,
            Function<? super T, List<Spelling>> spellings) {
        var terms = new SearchTerms(words);
        var likely = new ArrayList<T>();
        for (T one : all) {
            var written = text.apply(one);
            if (written.isEmpty() || terms.isIn(written)) {
                likely.add(one);
            }
        }
        var found = Matching.<T>compared(likely, terms, spellings);
        return found.stream().anyMatch(one -> !one.matchScore().typo())
                ? found
                : Matching.<T>compared(all, terms, spellings);
    }

    private static <T> List<Match<T>> compared(
            Collection<? extends T> all, SearchTerms terms, Function<? super T, List<Spelling>> spellings) {
        var found = new ArrayList<Match<T>>();
        boolean asWritten = false;
        for (T one : all) {
            var best = Matching.<T>best(terms, one, spellings.apply(one));
            if (best != null) {
                found.add(best);
                asWritten |= !best.matchScore().typo();
            }
        }
        if (asWritten) {
            boolean whole = terms.spelling().lower().length() >= LONG;
            found.removeIf(one -> one.matchScore().typo() && !(whole && one.score() >= MatchScore.WHOLE));
        }
        return found;
    }

    private static <T> @Nullable Match<T> best(SearchTerms terms, T what, List<Spelling> spellings) {
        Match<T> best = null;
        for (var spelling : spellings) {
            var score = MatchScore.between(terms, spelling);
            if (score.score() > (best == null ? 0 : best.score())) {
                best = new Match<>(what, spelling, score);
            }
        }
        return best;
    }
}
