package waymark.pathways.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.pathways.graph.AreaStep;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.GraphJson;
import waymark.pathways.graph.PathwayStep;

/// What an edition says: all steps of a default, or the steps that an area says differently.
public sealed interface Content {

    record Whole(Graph graph) implements Content {}

    record Own(List<AreaStep> steps) implements Content {
        public Own {
            steps = List.copyOf(steps);
        }

        Optional<AreaStep> step(String key) {
            return steps.stream().filter(one -> one.step().key().equals(key)).findFirst();
        }
    }

    /// The steps that are written in the edition itself.
    default List<PathwayStep> written() {
        return switch (this) {
            case Whole(Graph graph) -> graph.steps();
            case Own(List<AreaStep> steps) -> steps.stream().map(AreaStep::step).toList();
        };
    }

    /// The whole pathway with this in it.
    ///
    /// @param base the default in force, which an area's steps are merged into; empty for
    ///     a default itself
    default Graph whole(Graph base) {
        return switch (this) {
            case Whole(Graph graph) -> graph;
            case Own(List<AreaStep> steps) -> base.with(steps);
        };
    }

    /// The same with this step in the place of the one with its key, or after the last.
    ///
    /// @param against number of the default's edition, for an area's step
    default Content put(PathwayStep step, int against) {
        return switch (this) {
            case Whole(Graph graph) -> {
                var now = graph.with(List.of(new AreaStep(step, 0)));
                yield new Whole(graph.start().isEmpty() ? new Graph(step.key(), now.steps()) : now);
            }
            case Own(List<AreaStep> steps) -> {
                var all = new ArrayList<>(steps);
                int place = place(written(), step.key());
                var own = new AreaStep(step, against);
                if (place < 0) {
                    all.add(own);
                } else {
                    all.set(place, own);
                }
                yield new Own(all);
            }
        };
    }

    /// The same without the step; of an area's, the default's step applies again.
    default Content without(String key) {
        return switch (this) {
            case Whole(Graph graph) ->
                new Whole(new Graph(
                        graph.start(),
                        graph.steps().stream()
                                .filter(step -> !step.key().equals(key))
                                .toList()));
            case Own(List<AreaStep> steps) ->
                new Own(steps.stream()
                        .filter(one -> !one.step().key().equals(key))
                        .toList());
        };
    }

    /// The same with the step moved so many places down; up where negative. An area's steps have no order
    /// of their own.
    default Content moved(String key, int places) {
        if (!(this instanceof Whole(Graph graph))) {
            return this;
        }
        int from = place(graph.steps(), key);
        int to = from + places;
        if (from < 0 || to < 0 || to >= graph.steps().size()) {
            return this;
        }
        var all = new ArrayList<>(graph.steps());
        all.add(to, all.remove(from));
        return new Whole(new Graph(graph.start(), all));
    }

    /// The same, beginning with another step.
    default Content from(String start) {
        return this instanceof Whole(Graph graph) && graph.step(start).isPresent()
                ? new Whole(new Graph(start, graph.steps()))
                : this;
    }

    private static int place(List<PathwayStep> steps, String key) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).key().equals(key)) {
                return place;
            }
        }
        return -1;
    }

    default String json() {
        return switch (this) {
            case Whole(Graph graph) -> GraphJson.text(graph);
            case Own(List<AreaStep> steps) -> GraphJson.text(steps);
        };
    }

    static Content of(@Nullable String area, String json) {
        return area == null ? new Whole(GraphJson.graph(json)) : new Own(GraphJson.own(json));
    }

    static Content empty(@Nullable String area) {
        return area == null ? new Whole(new Graph("", List.of())) : new Own(List.of());
    }
}
