package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.List;

/// All hierarchical models of some lists: each list by itself is in every one.
final class HierarchicalModels {

    private final int lists;
    private final List<Integer> required;
    private final List<Model> models = new ArrayList<>();

    private HierarchicalModels(int lists, List<Integer> required) {
        this.lists = lists;
        this.required = required;
    }

    /// @param order    how many lists may influence one another together, at most
    /// @param required terms that each of the models has
    static List<Model> of(int lists, int order, List<Integer> required) {
        var all = new HierarchicalModels(lists, required);
        var terms = new ArrayList<Integer>();
        terms.add(0);
        for (int list = 0; list < lists; list++) {
            terms.add(1 << list);
        }
        all.extend(terms, 2, order);
        return List.copyOf(all.models);
    }

    /// Adds every set of terms of a size whose parts are all there, and so on with the next size.
    private void extend(List<Integer> terms, int size, int order) {
        var possible = size > order ? List.<Integer>of() : possible(terms, size);
        if (possible.isEmpty()) {
            models.add(Model.of(terms.stream().mapToInt(Integer::intValue).toArray()));
            return;
        }
        for (int choice = 0; choice < 1 << possible.size(); choice++) {
            var more = new ArrayList<>(terms);
            for (int at = 0; at < possible.size(); at++) {
                if ((choice >> at & 1) == 1) {
                    more.add(possible.get(at));
                }
            }
            if (size == 2 && !more.containsAll(required)) {
                continue;
            }
            if (choice == 0) {
                models.add(Model.of(more.stream().mapToInt(Integer::intValue).toArray()));
            } else {
                extend(more, size + 1, order);
            }
        }
    }

    private List<Integer> possible(List<Integer> terms, int size) {
        var possible = new ArrayList<Integer>();
        for (int term = 1; term < 1 << lists; term++) {
            if (Integer.bitCount(term) == size && partsAre(terms, term)) {
                possible.add(term);
            }
        }
        return possible;
    }

    private boolean partsAre(List<Integer> terms, int term) {
        for (int list = 0; list < lists; list++) {
            if ((term >> list & 1) == 1 && !terms.contains(term ^ 1 << list)) {
                return false;
            }
        }
        return true;
    }
}
