package waymark.governance.packs;

import java.util.UUID;
import waymark.kernel.Quarter;

/// The coordinator wrote the summary of a pack.
///
/// @param version of the pack it was written upon
public record SummaryWritten(Quarter quarter, int version, String text, UUID by) {

    /// The same text, written upon the version that was read.
    SummaryWritten upon(int seen) {
        return new SummaryWritten(quarter, seen, text, by);
    }
}
