package waymark.training.workshop;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A pathway or a policy that an organisation looks at again, because a workshop found something missing.
///
/// @param reviewOf `PATHWAY` or `POLICY`
/// @param reviewedOn when it was done; null before
record GapReview(
        UUID id,
        int version,
        Ref session,
        String title,
        String words,
        String reviewOf,
        String reviewWhat,
        String organisation,
        String organisationName,
        LocalDate dueOn,
        @Nullable LocalDate reviewedOn,
        String reviewResult) {

    String path() {
        return "/training/reviews/" + id;
    }

    boolean done() {
        return reviewedOn != null;
    }

    /// What is looked at, in a word.
    String reviewWord() {
        return reviewOf.equals("PATHWAY") ? "pathway" : "policy";
    }
}
