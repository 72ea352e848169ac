package waymark.intelligence.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
}
