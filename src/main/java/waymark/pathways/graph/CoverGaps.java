package waymark.pathways.graph;

import java.util.List;

/// Where nobody answers for a subject, of the areas in which a step holds.
///
/// @param unnamed names of the areas in which nobody is named
/// @param lapsed names of those in which somebody is, and nobody answers
public record CoverGaps(List<String> unnamed, List<String> lapsed) {

    public static final CoverGaps NOWHERE = new CoverGaps(List.of(), List.of());

    public CoverGaps {
        unnamed = List.copyOf(unnamed);
        lapsed = List.copyOf(lapsed);
    }
}
