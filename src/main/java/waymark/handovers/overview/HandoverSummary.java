package waymark.handovers.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import waymark.handovers.HandoverStates;
import waymark.handovers.Urgency;

/// A hand-over in a list, without its contents.
///
/// @param mine true where the reader sent it
/// @param theirs true where the reader has it now
/// @param orphaned true if the person who had it is not a first responder any more
record HandoverSummary(
        String ref,
        String area,
        Urgency urgency,
        String state,
        String senderOrganisation,
        String receiver,
        @Nullable String holder,
        boolean mine,
        boolean theirs,
        boolean orphaned,
        Instant firstSent,
        Instant answerBy) {

    boolean unsettled() {
        return state.equals("sent") || state.equals("declined");
    }

    boolean late(Instant now) {
        return unsettled() && now.isAfter(answerBy);
    }

    /// One phrase that says what it waits for.
    String status() {
        return HandoverStates.words(state) + (holder == null ? "" : ": " + holder);
    }
}
