package waymark.pathways.editions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A pathway in the list.
///
/// @param inForce number of the edition in force, or 0
/// @param open number of the edition being written or reviewed that the reader may see, or 0
/// @param withdrawn true where the last edition was taken back
/// @param behind how many of an area's steps were written against a step of the default that
///     has changed since
public record PathwayLine(
        Pathway pathway,
        int inForce,
        @Nullable LocalDate since,
        @Nullable LocalDate reviewBy,
        int open,
        boolean inReview,
        boolean withdrawn,
        int behind) {

    /// The state in words.
    public String state() {
        if (inForce > 0) {
            return "In force";
        }
        return withdrawn ? "Withdrawn" : "Not published yet";
    }

    /// What is being done beside it, or empty.
    public String underway() {
        return open == 0 ? "" : "Edition %d %s".formatted(open, inReview ? "in review" : "being written");
    }

    /// True where its review is due.
    public boolean due(LocalDate today) {
        return reviewBy != null && !reviewBy.isAfter(today);
    }
}
