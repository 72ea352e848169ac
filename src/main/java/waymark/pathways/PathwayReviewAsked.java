package waymark.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Partners were asked to review an edition.
///
/// @param ref of the pathway
/// @param people accounts of those asked
public record PathwayReviewAsked(String ref, String title, int edition, LocalDate on, List<UUID> people) {

    public PathwayReviewAsked {
        people = List.copyOf(people);
    }
}
