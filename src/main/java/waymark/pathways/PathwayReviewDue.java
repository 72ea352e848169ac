package waymark.pathways;

import java.time.LocalDate;

/// An edition in force is to be looked at again soon, or should have been.
///
/// @param ref of the pathway
/// @param area code, or empty for the partnership-wide default
public record PathwayReviewDue(String ref, String code, String area, LocalDate by) {}
