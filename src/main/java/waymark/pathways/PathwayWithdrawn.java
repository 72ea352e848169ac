package waymark.pathways;

/// A pathway was taken back, with nothing in its place.
///
/// @param ref of the pathway
/// @param area code, or empty for the partnership-wide default
public record PathwayWithdrawn(String ref, String code, String area) {}
