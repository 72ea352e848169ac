package waymark.handovers;

import java.util.List;
import waymark.kernel.Problem;

/// The result of a decision that somebody sent about a hand-over.
public sealed interface DecisionResult {

    /// Saved, and everybody concerned was told.
    record Taken() implements DecisionResult {}

    /// Somebody else changed it first; this is its present state.
    record Moved(Handover now) implements DecisionResult {}

    /// The rule refuses it.
    record Refused(List<Problem> problems) implements DecisionResult {}
}
