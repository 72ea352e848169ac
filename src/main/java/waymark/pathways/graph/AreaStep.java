package waymark.pathways.graph;

/// One step that an area says differently from the default, or adds to it.
///
/// @param against number of the default's edition that it was written against
public record AreaStep(PathwayStep step, int against) {}
