package waymark.assurance;

import java.time.LocalDate;

/// The end of a review.
sealed interface ReviewEvent {

    Review.Header before();

    LocalDate on();

    /// The peer has finished.
    record Finished(Review.Header before, String words, LocalDate on) implements ReviewEvent {}

    /// It does not take place.
    record Cancelled(Review.Header before, LocalDate on) implements ReviewEvent {}
}
