package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Which lists may influence one another: a log-linear model, named by its terms.
///
/// Each term is a combination of lists (see [OverlapTable]): 0 the intercept, single lists, pairs and more. With
/// a term, all of its parts are in the model too (it is hierarchical).
final class Model {

    private final int[] terms;

    private Model(int[] terms) {
        this.terms = terms;
    }

    static Model of(int... terms) {
        return new Model(Arrays.stream(terms)
                .boxed()
                .distinct()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparingInt(each -> each))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /// Every list by itself, and these pairs.
    static Model withPairs(int lists, List<Integer> pairs) {
        var terms = new ArrayList<Integer>(pairs);
        terms.add(0);
        for (int list = 0; list < lists; list++) {
            terms.add(1 << list);
        }
        return of(terms.stream().mapToInt(Integer::intValue).toArray());
    }

    static List<Integer> allPairs(int lists) {
        var pairs = new ArrayList<Integer>();
        for (int first = 0; first < lists; first++) {
            for (int second = first + 1; second < lists; second++) {
                pairs.add(1 << first | 1 << second);
            }
        }
        return pairs;
    }

    /// The terms, shorter ones first, so that the intercept is the first of all.
    int[] terms() {
        return terms;
    }

    List<Integer> pairs() {
        return Arrays.stream(terms)
                .filter(term -> Integer.bitCount(term) == 2)
                .boxed()
                .toList();
    }

    /// The terms that are part of no other, as lists counted from 1: `[12,23,4]`.
    String notation() {
        return Arrays.stream(terms)
                .filter(term ->
                        term != 0 && Arrays.stream(terms).noneMatch(other -> other != term && (other & term) == term))
                .mapToObj(Model::digits)
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String digits(int term) {
        var digits = new StringBuilder();
        for (int list = 0; term >> list != 0; list++) {
            if ((term >> list & 1) == 1) {
                digits.append(list + 1);
            }
        }
        return digits.toString();
    }
}
