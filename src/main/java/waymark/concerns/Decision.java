package waymark.concerns;

import java.util.List;
import waymark.kernel.Problem;

/// What became of a decision that somebody sent about a hand-over.
sealed interface Decision {

    /// Saved, and everybody concerned was told.
    record Taken() implements Decision {}

    /// Somebody else was first: it is shown as it stands now.
    record Moved(Handover now) implements Decision {}

    /// The rule says no.
    record Refused(List<Problem> problems) implements Decision {}
}
