package waymark.intelligence.retention;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A deletion that one officer asked for and another did or refused. Once done it is the certificate: references and
/// counts, no content.
///
/// @param counts how many rows of which table were destroyed; empty before
record Deletion(
        UUID id,
        Ref ref,
        int version,
        UUID report,
        String reportRef,
        String unitName,
        Reason reason,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String state,
        String decidedByName,
        @Nullable Instant decidedAt,
        Map<String, Long> counts) {

    /// Why a report is deleted.
    enum Reason {
        NO_PURPOSE("There is no policing purpose any more"),
        WRONG("It was found to be wrong"),
        DISPROPORTIONATE("Keeping it is out of proportion"),
        TIME("Its time is over"),
        ORDER("A court or the Information Commissioner ordered it");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean asked() {
        return state.equals("ASKED");
    }

    boolean done() {
        return state.equals("DONE");
    }
}
