package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Tone;

/// A case that another partnership sent.
record Incoming(
        UUID id,
        Ref ref,
        UUID partner,
        String partnerName,
        State state,
        String uploadedByName,
        LocalDate uploadedOn,
        String answeredByName,
        @Nullable LocalDate answeredOn,
        int version) {

    /// Whether somebody has decided on it.
    enum State {
        WAITING("Waiting for a decision", Tone.YELLOW),
        ACCEPTED("Accepted", Tone.GREEN),
        REJECTED("Rejected", Tone.GREY);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    String path() {
        return "/case-transfers/" + ref;
    }
}
