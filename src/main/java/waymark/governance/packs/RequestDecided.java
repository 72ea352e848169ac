package waymark.governance.packs;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Ref;

/// The board answered a request.
///
/// @param version of the request that it was decided on
public record RequestDecided(
        Ref ref, int version, BoardRequest.Decision decision, String answer, UUID by, LocalDate on) {

    /// The same answer, given to the version that was read.
    RequestDecided basedOn(int seen) {
        return new RequestDecided(ref, seen, decision, answer, by, on);
    }
}
