package waymark.pathways;

import java.time.LocalDate;

/// The review of an edition in force is due soon, or overdue; announced every day until it is reviewed.
///
/// @param ref of the pathway
/// @param area code, or empty for the partnership-wide default
public record PathwayReviewDue(String ref, String code, String area, LocalDate by) {}
