package waymark.intelligence.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A kind of order that courts make, with the law behind it.
///
/// @param ofPlace true for an order on a place, false for one on a person
/// @param commencement what is known of when it came into force
/// @param checkedOn when somebody of the partnership confirmed the law; null where nobody has
public record OrderKind(
        String code,
        int version,
        String name,
        boolean ofPlace,
        String law,
        String commencement,
        @Nullable LocalDate checkedOn,
        String checkedBy,
        int position,
        @Nullable LocalDate toDate) {

    /// How far the law is confirmed, in a sentence.
    public String confirmed() {
        return checkedOn == null ? "Not confirmed by anybody of the partnership yet" : "Confirmed by " + checkedBy;
    }

    /// Its form, with what is kept.
    FormData filled() {
        return FormData.version(version)
                .with("name", name)
                .with("law", law)
                .with("commencement", commencement)
                .with("checkedBy", checkedBy)
                .with("checkedOn", checkedOn)
                .with("toDate", toDate);
    }

    /// The kind as the form has it.
    OrderKind changed(FormReader reader, LocalDate today) {
        var on = reader.date("checkedOn", "The day of checking");
        var by = reader.line("checkedBy", "Who checked", 100);
        reader.when(
                on.isPresent() == by.isEmpty(), "checkedBy", "Enter who checked the law and on which day, or neither");
        reader.when(on.isPresent() && on.get().isAfter(today), "checkedOn", "The day must be today or in the past");
        return new OrderKind(
                code,
                version,
                reader.requiredLine("name", "The name", 100, "Enter the name of the order"),
                ofPlace,
                reader.requiredLine("law", "The law", FormReader.TITLE, "Enter the law behind it"),
                reader.requiredLine("commencement", "What is known", FormReader.TITLE, "Say whether it is in force"),
                on.orElse(null),
                by,
                position,
                reader.date("toDate", "The last day").orElse(null));
    }
}
