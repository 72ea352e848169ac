package waymark.pathways.editions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.pathways.graph.AreaStep;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.GraphJson;
import waymark.pathways.graph.Step;

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
    default List<Step> written() {
        return switch (this) {
            case Whole(Graph graph) -> graph.steps();
            case Own(List<AreaStep> steps) -> steps.stream().map(AreaStep::step).toList();
        };
    }

    /// The whole pathway with this in it.
    ///
    /// @param standing the default in force, which an area's steps stand in; empty for a default itself
    default Graph whole(Graph standing) {
        return switch (this) {
            case Whole(Graph graph) -> graph;
            case Own(List<AreaStep> steps) -> standing.with(steps);
        };
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
