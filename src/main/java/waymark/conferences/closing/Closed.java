package waymark.conferences.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How an item stands at its end.
///
/// @param told null before anything was said about it
/// @param relistedOn when it was opened again within the repeat period
/// @param closing what was said; null where it was never closed
record Closed(
        @Nullable ClosingOutcome outcome,
        @Nullable PersonTold told,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate tellBy,
        @Nullable LocalDate feedbackOn,
        @Nullable LocalDate relistedOn,
        @Nullable Closing closing) {

    /// True while somebody has to tell the person.
    boolean toTell() {
        return told == PersonTold.NOT_YET;
    }
}
