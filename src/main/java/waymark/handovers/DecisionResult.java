package waymark.handovers;

import java.util.List;
import waymark.kernel.Problem;

/// What became of a decision that somebody sent about a hand-over.
public sealed interface DecisionResult {

    /// Saved, and everybody concerned was told.
    record Taken() implements DecisionResult {}

    /// Somebody else was first: it is shown as it stands now.
    record Moved(Handover now) implements DecisionResult {}

    /// The rule says no.
    record Refused(List<Problem> problems) implements DecisionResult {}
}
