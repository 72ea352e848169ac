package waymark.pathways.graph;

import java.util.List;

/// The areas in which nobody answers for the contact of a step.
///
/// @param unnamed names of the areas in which nobody is named
/// @param lapsed names of those in which somebody is, and nobody answers
public record CoverGaps(List<String> unnamed, List<String> lapsed) {

    /// Somebody answers everywhere.
    public static final CoverGaps NOWHERE = new CoverGaps(List.of(), List.of());

    public CoverGaps {
        unnamed = List.copyOf(unnamed);
        lapsed = List.copyOf(lapsed);
    }
}
