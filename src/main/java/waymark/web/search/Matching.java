package waymark.web.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds by name what fits the words that somebody wrote.
public final class Matching {

    /// From this length on a whole name with one slip is meant, whatever else there is.
    private static final int LONG = 7;

    private Matching() {}

    /// True where the words hold something to look for.
    public static boolean says(String words) {
        return !SearchText.words(words).isEmpty();
    }

    /// What fits, in no order. What fits only when a slip is forgiven is among it where nothing fits as
    /// written, or where it is a whole long name but for the slip.
    public static <T> List<Match<T>> in(
            Collection<? extends T> all, String words, Function<? super T, List<Spelling>> spellings) {
        return compared(all, new Sought(words), spellings);
    }

    /// The same of many things: slips are looked for only where nothing fits as written, so that most things
    /// are not compared at all.
    ///
    /// @param text what the thing's spellings are made of; empty where it has others
    public static <T> List<Match<T>> in(
            Collection<? extends T> all,
            String words,
            Function<? super T, String> text,
            Function<? super T, List<Spelling>> spellings) {
        var sought = new Sought(words);
        var likely = new ArrayList<T>();
        for (T one : all) {
            var written = text.apply(one);
            if (written.isEmpty() || sought.isIn(written)) {
                likely.add(one);
            }
        }
        var found = Matching.<T>compared(likely, sought, spellings);
        return found.stream().anyMatch(one -> !one.likeness().slip())
                ? found
                : Matching.<T>compared(all, sought, spellings);
    }

    private static <T> List<Match<T>> compared(
            Collection<? extends T> all, Sought sought, Function<? super T, List<Spelling>> spellings) {
        var found = new ArrayList<Match<T>>();
        boolean asWritten = false;
        for (T one : all) {
            var best = Matching.<T>best(sought, one, spellings.apply(one));
            if (best != null) {
                found.add(best);
                asWritten |= !best.likeness().slip();
            }
        }
        if (asWritten) {
            boolean whole = sought.spelling().lower().length() >= LONG;
            found.removeIf(one -> one.likeness().slip() && !(whole && one.score() >= MatchScore.WHOLE));
        }
        return found;
    }

    private static <T> @Nullable Match<T> best(Sought sought, T what, List<Spelling> spellings) {
        Match<T> best = null;
        for (var spelling : spellings) {
            var score = MatchScore.between(sought, spelling);
            if (score.score() > (best == null ? 0 : best.score())) {
                best = new Match<>(what, spelling, score);
            }
        }
        return best;
    }
}
