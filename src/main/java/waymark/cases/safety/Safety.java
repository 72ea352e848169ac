package waymark.cases.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormReader;

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

        /// The free texts of its form.
        static final List<String> TEXTS =
                List.of("dangerWords", "steps", "times", "notSafe", "place", "dependants", "pets", "medical");

        static Review read(FormReader reader, LocalDate today) {
            return new Review(
                    reader.choice("danger", Danger.class, "Choose whether somebody is in danger"),
                    reader.choice("firstNight", FirstNight.class, "Choose whether a place is needed for the night"),
                    reader.requiredDate("reviewed", "The day of the review", today),
                    DayAhead.required(reader, "next", "The next review", today.plusDays(1), today),
                    new SafetyDetails(
                            reader.text("dangerWords", "The danger", FormReader.TEXT),
                            reader.text("steps", "What was done", FormReader.TEXT),
                            reader.choices("ways", SafetyDetails.wayChoices(), Choice::value, "").stream()
                                    .map(Choice::value)
                                    .toList(),
                            reader.text("times", "When and by whom", FormReader.REASON),
                            reader.text("notSafe", "Who is not safe", FormReader.REASON),
                            reader.line("language", "The language", FormReader.TITLE),
                            code(reader, "interpreterGender", SafetyDetails.genders()),
                            reader.text("place", "The place", FormReader.REASON),
                            code(reader, "payer", SafetyDetails.payers()),
                            reader.text("dependants", "Children and others", FormReader.REASON),
                            reader.text("pets", "Pets", FormReader.REASON),
                            reader.text("medical", "Medical need", FormReader.REASON),
                            code(reader, "police", SafetyDetails.policeChoices()),
                            reader.line("policeReference", "The reference", FormReader.TITLE)));
        }

        private static String code(FormReader reader, String field, List<Choice> choices) {
            return reader.optionalChoice(field, choices, Choice::value, "Choose one of the list")
                    .map(Choice::value)
                    .orElse("");
        }

        /// Whether it may be recorded. A danger now is looked at again by the next day.
        Ruling<Review> rule(LocalDate today) {
            return new Problems()
                    .when(
                            reviewedOn.isAfter(today),
                            "reviewed",
                            "The day on which you looked at it must be today or in the past")
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
