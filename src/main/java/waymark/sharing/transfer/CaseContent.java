package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.CasePart;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;

/// A case on its way. What is added later may be absent in a file of before.
///
/// @param ref of the case where it comes from
/// @param from organisation that answered for it there
/// @param agreed what the person was asked and said
/// @param askedOn when; null where nobody could ask
/// @param words what the person said, or why they were not asked
/// @param handoverOn from when the receiver is to answer for the person
/// @param contact whom to call at the sender
/// @param note what else is to be known
/// @param people first the person whom the case is about
/// @param leftBehind what was not sent, in words
record CaseContent(
        String ref,
        String from,
        Route route,
        LocalDate openedOn,
        Agreed agreed,
        @Nullable LocalDate askedOn,
        String words,
        LocalDate handoverOn,
        String contact,
        String note,
        List<Sent> people,
        List<Part> parts,
        List<String> leftBehind) {

    CaseContent {
        people = List.copyOf(people);
        parts = List.copyOf(parts);
        leftBehind = List.copyOf(leftBehind);
    }

    /// Somebody in the case.
    ///
    /// @param relationship to the person whom the case is about; empty for that person
    record Sent(String relationship, PersonDetails details) {}

    /// What one part of the case says.
    record Part(String key, String title, List<CasePart.Line> lines) {

        Part {
            lines = List.copyOf(lines);
        }
    }
}
