package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.List;

/// All graphs of some lists without a hole: their cliques and separators give a likelihood in closed form.
final class DecomposableGraphs {

    private DecomposableGraphs() {}

    /// All graphs, each as its parts.
    ///
    /// @param required pairs that are joined in each
    /// @return for each graph a number by combination of lists: how often it is a clique less how often a separator
    static List<int[]> of(int lists, List<Integer> required) {
        var pairs = Model.allPairs(lists);
        var graphs = new ArrayList<int[]>();
        for (int choice = 0; choice < 1 << pairs.size(); choice++) {
            int[] neighbours = new int[lists];
            boolean hasRequired = true;
            for (int at = 0; at < pairs.size(); at++) {
                int pair = pairs.get(at);
                if ((choice >> at & 1) == 1) {
                    int first = Integer.numberOfTrailingZeros(pair);
                    int second = Integer.numberOfTrailingZeros(pair ^ 1 << first);
                    neighbours[first] |= 1 << second;
                    neighbours[second] |= 1 << first;
                } else {
                    hasRequired &= !required.contains(pair);
                }
            }
            if (hasRequired) {
                int[] parts = new int[1 << lists];
                if (eliminate(neighbours, (1 << lists) - 1, parts)) {
                    graphs.add(parts);
                }
            }
        }
        return graphs;
    }

    /// Takes away lists whose remaining neighbours are all joined to one another, until none is left.
    ///
    /// The list with its neighbours counts once and the neighbours by themselves against: what is left
    /// of that in the end are the cliques and the separators.
    private static boolean eliminate(int[] neighbours, int remaining, int[] parts) {
        int rest = remaining;
        while (rest != 0) {
            int list = simplicial(neighbours, rest);
            if (list < 0) {
                return false;
            }
            parts[(neighbours[list] & rest) | 1 << list]++;
            rest ^= 1 << list;
            parts[neighbours[list] & rest]--;
        }
        return true;
    }

    private static int simplicial(int[] neighbours, int rest) {
        for (int list = 0; list < neighbours.length; list++) {
            if ((rest >> list & 1) == 1 && joined(neighbours, neighbours[list] & rest)) {
                return list;
            }
        }
        return -1;
    }

    private static boolean joined(int[] neighbours, int lists) {
        for (int list = 0; list < neighbours.length; list++) {
            if ((lists >> list & 1) == 1 && ((neighbours[list] | 1 << list) & lists) != lists) {
                return false;
            }
        }
        return true;
    }
}
