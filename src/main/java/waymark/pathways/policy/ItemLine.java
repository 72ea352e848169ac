package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.pathways.policy.PolicyItem.Proof;

/// An item with the state of its pathway or action now.
///
/// @param inForce number of the pathway's edition in force, or 0
/// @param published when that came into force
/// @param open number of the edition being written or reviewed that the reader may see, or 0
/// @param progress day of the action's latest progress, or null
record ItemLine(
        PolicyItem item,
        int inForce,
        @Nullable LocalDate published,
        int open,
        boolean inReview,
        @Nullable LocalDate progress) {

    /// What shows that it is done: an edition that came into force since the change, or progress since.
    Optional<Proof> proof(LocalDate since) {
        var day = item.affected().kind() == Kind.PATHWAY ? published : progress;
        if (day == null || day.isBefore(since)) {
            return Optional.empty();
        }
        return Optional.of(
                item.affected().kind() == Kind.PATHWAY ? new Proof(inForce, null) : new Proof(null, progress));
    }

    ItemLine progressed(@Nullable LocalDate on) {
        return new ItemLine(item, inForce, published, open, inReview, on);
    }

    /// What is being done beside it, or empty.
    String underway() {
        return open == 0 ? "" : "Edition %d %s".formatted(open, inReview ? "in review" : "being written");
    }
}
