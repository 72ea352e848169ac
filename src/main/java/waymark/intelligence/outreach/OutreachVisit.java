package waymark.intelligence.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
            java.util.Optional<LocalDate> nextOn) {

        Given {
            languages = List.copyOf(languages);
        }
    }
}
