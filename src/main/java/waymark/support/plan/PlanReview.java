package waymark.support.plan;

import java.time.LocalDate;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A look at the whole plan, with the person where they want to be there.
///
/// @param words what was said; may be empty
/// @param next when it is looked at again
record PlanReview(LocalDate next, String words) {

    /// Whether it may be recorded.
    Ruling<PlanReview> rule(LocalDate today) {
        return new Problems()
                .when(!next.isAfter(today), "next", "The next review must be after today")
                .or(() -> this);
    }
}
