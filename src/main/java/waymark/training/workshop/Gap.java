package waymark.training.workshop;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// What the room finds missing.
///
/// @param mergedInto the gap that says the same
/// @param action reference of the action in the plan of `actionArea`
/// @param actionTitle what will be done; empty where there is no action
/// @param reviewOf `PATHWAY` or `POLICY`; null where nothing is reviewed
/// @param reason why it is set aside
/// @param reviewedOn when the review was done
/// @param votes of telephones, one for each
record Gap(
        UUID id,
        int number,
        int version,
        GapKind kind,
        String words,
        GapState state,
        @Nullable UUID mergedInto,
        @Nullable String action,
        @Nullable String actionArea,
        String actionTitle,
        @Nullable String reviewOf,
        String reviewWhat,
        @Nullable String organisation,
        String organisationName,
        String objective,
        @Nullable LocalDate dueOn,
        String reason,
        @Nullable LocalDate reviewedOn,
        String reviewResult,
        int votes,
        String notedByName,
        String decidedByName) {

    /// The longest text of a gap.
    static final int LONGEST = 500;

    /// What is typed of it.
    record Words(GapKind kind, String words) {

        static Words read(FormReader reader) {
            return new Words(
                    reader.choice("kind", GapKind.class, "Choose what sort of gap it is"),
                    reader.required("words", "What is missing", LONGEST, "Say what is missing"));
        }
    }

    /// What becomes of it.
    sealed interface Outcome {

        /// It says the same as another one.
        record Merge(UUID into) implements Outcome {}

        /// A pathway or a policy is looked at again.
        ///
        /// @param of `PATHWAY` or `POLICY`
        record Review(String of, String what, String organisation, String organisationName, LocalDate due)
                implements Outcome {}

        /// Nothing is done, and why.
        record SetAside(String reason) implements Outcome {}
    }

    boolean open() {
        return state == GapState.OPEN;
    }

    boolean toReview() {
        return state == GapState.REVIEW && reviewedOn == null;
    }

    String reviewWord() {
        return "PATHWAY".equals(reviewOf) ? "pathway" : "policy";
    }

    /// Something becomes of it, once. What was set aside can be taken up again.
    <O> Ruling<O> becomes(O outcome) {
        return open() || state == GapState.SET_ASIDE
                ? Ruling.agreed(outcome)
                : Ruling.refused("outcome", "This gap was decided about already");
    }
}
