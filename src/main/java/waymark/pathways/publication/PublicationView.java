package waymark.pathways.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.Review;
import waymark.pathways.graph.Finding;

/// The page on which an edition in review is published.
///
/// @param ready true where the reader may publish it
/// @param wrote true where the reader wrote in it
record PublicationView(
        Pathway pathway,
        PathwayEdition.InReview review,
        PathwayEdition.@Nullable Published before,
        PathwayText text,
        LocalDate reviewBy,
        boolean ready,
        boolean wrote,
        List<Problem> problems) {

    /// Those who were asked and have not agreed.
    List<Review> waiting() {
        return review.reviews().stream()
                .filter(one -> one.answer() != Review.Answer.AGREED)
                .toList();
    }

    /// The findings that keep it from being published.
    List<Finding> refusing() {
        return text.findings().stream().filter(Finding::refuses).toList();
    }
}
