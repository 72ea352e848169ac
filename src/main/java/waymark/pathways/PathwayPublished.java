package waymark.pathways;

import java.time.LocalDate;

/// A new edition of a pathway is in force.
///
/// @param ref of the pathway
/// @param area code, or empty for the partnership-wide default
/// @param edition its number
public record PathwayPublished(String ref, String code, String area, int edition, LocalDate on) {}
