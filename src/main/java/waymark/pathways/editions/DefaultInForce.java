package waymark.pathways.editions;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.pathways.graph.AreaStep;
import waymark.pathways.graph.Graph;

/// The default in force that an area's own steps are merged into.
///
/// @param ref of the default; null where there is none, and of a default itself
/// @param number of its edition in force; 0 where none is
public record DefaultInForce(@Nullable Ref ref, int number, Graph graph) {

    static final DefaultInForce NONE = new DefaultInForce(null, 0, new Graph("", List.of()));

    /// The keys of the area's steps whose step in the default has changed since they were written.
    ///
    /// @param earlier the default as it was in the edition with that number
    Set<String> behind(Content content, IntFunction<Graph> earlier) {
        return !(content instanceof Content.Own(List<AreaStep> steps)) || number == 0
                ? Set.of()
                : steps.stream()
                        .filter(own -> own.against() != number)
                        .filter(own -> !earlier.apply(own.against())
                                .step(own.step().key())
                                .equals(graph.step(own.step().key())))
                        .map(own -> own.step().key())
                        .collect(Collectors.toSet());
    }
}
