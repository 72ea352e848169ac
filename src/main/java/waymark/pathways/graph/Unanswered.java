package waymark.pathways.graph;

import java.util.List;

/// Where nobody answers for a subject, of the areas in which a step holds.
///
/// @param unnamed names of the areas in which nobody is named
/// @param lapsed names of those in which somebody is, and nobody answers
public record Unanswered(List<String> unnamed, List<String> lapsed) {

    public static final Unanswered NOWHERE = new Unanswered(List.of(), List.of());

    public Unanswered {
        unnamed = List.copyOf(unnamed);
        lapsed = List.copyOf(lapsed);
    }
}
