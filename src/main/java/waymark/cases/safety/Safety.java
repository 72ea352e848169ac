package waymark.cases.safety;

import java.time.Instant;
import java.time.LocalDate;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// How safe the people of a case are, as it was looked at on a day.
record Safety(
        int number,
        Danger danger,
        FirstNight firstNight,
        LocalDate reviewedOn,
        LocalDate nextReview,
        SafetyDetails details,
        String recordedByName,
        Instant at) {

    /// What somebody typed.
    record Review(
            Danger danger, FirstNight firstNight, LocalDate reviewedOn, LocalDate nextReview, SafetyDetails details) {

        /// Whether it may be recorded. A danger now is looked at again by the next day.
        Ruling<Review> rule(LocalDate today) {
            return new Problems()
                    .when(
                            reviewedOn.isAfter(today),
                            "reviewed",
                            "The day on which you looked at it must be today or in the past")
                    .when(nextReview.isBefore(today), "next", "The next review must be today or later")
                    .when(
                            danger == Danger.NOW && nextReview.isAfter(today.plusDays(1)),
                            "next",
                            "Look at a danger now again by tomorrow")
                    .when(danger == Danger.NOW && details.danger().isEmpty(), "dangerWords", "Enter what the danger is")
                    .when(
                            danger == Danger.NOW && details.police().isEmpty(),
                            "police",
                            "Choose whether the police were told")
                    .when(
                            details.ways().contains("through")
                                    && details.times().isEmpty(),
                            "times",
                            "Enter through whom they can be reached")
                    .or(() -> this);
        }
    }
}
