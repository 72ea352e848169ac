package waymark.governance.packs;

import java.util.UUID;
import waymark.kernel.Quarter;

/// The coordinator wrote the summary of a pack.
///
/// @param version of the pack it was based on
public record SummaryWritten(Quarter quarter, int version, String text, UUID by) {

    /// The same text, based on the version that was read.
    SummaryWritten basedOn(int seen) {
        return new SummaryWritten(quarter, seen, text, by);
    }
}
