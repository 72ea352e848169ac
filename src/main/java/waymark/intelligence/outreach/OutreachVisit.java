package waymark.intelligence.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.web.forms.FormReader;

/// A visit to a community.
///
/// @param people spoken with, about
record OutreachVisit(
        UUID id,
        LocalDate onDay,
        String place,
        List<String> languages,
        int people,
        int trust,
        String words,
        String visitedByName,
        String organisationName) {

    OutreachVisit {
        languages = List.copyOf(languages);
    }

    /// What is typed about a visit.
    ///
    /// @param heard true where something was heard: whoever went there is led on to tell it. It is not kept,
    /// since beside their name it would say who told
    record Given(
            LocalDate onDay,
            String place,
            List<String> languages,
            int people,
            Trust trust,
            String words,
            boolean heard,
            Optional<LocalDate> nextOn) {

        Given {
            languages = List.copyOf(languages);
        }

        static Given read(FormReader reader, LocalDate today) {
            var day = reader.requiredDate("day", "Day", today);
            reader.when(day.isAfter(today), "day", "The day must be today or in the past");
            var next = reader.date("next", "Next visit");
            reader.when(next.isPresent() && next.get().isBefore(today), "next", "The next visit must be later");
            return new Given(
                    day,
                    reader.requiredLine("place", "The place", 200, "Enter where you were"),
                    Community.languages(reader),
                    reader.number("people", "People spoken with", 0, 10_000),
                    reader.choice("trust", Trust.class, "Choose how far they trust you"),
                    reader.text("words", "This", 1_000),
                    reader.choice("heard", List.of("yes", "no"), one -> one, "Choose whether you heard something")
                            .equals("yes"),
                    next);
        }
    }
}
