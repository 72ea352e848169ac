package waymark.pathways.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pathway's steps, in the order an editor sees them, and its first step.
///
/// @param start key of the first step
public record Graph(String start, List<PathwayStep> steps) {

    public Graph {
        steps = List.copyOf(steps);
    }

    /// The step with the key.
    public Optional<PathwayStep> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /// The graph with an area's steps: in the place of the step with the same key, or after the last.
    public Graph with(List<AreaStep> owns) {
        var all = new ArrayList<>(steps);
        for (var own : owns) {
            put(all, own.step());
        }
        return new Graph(start, all);
    }

    private static void put(List<PathwayStep> all, PathwayStep step) {
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).key().equals(step.key())) {
                all.set(place, step);
                return;
            }
        }
        all.add(step);
    }
}
