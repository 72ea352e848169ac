package waymark.handovers.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What the escalation job reads of an open hand-over: enough to remind people, nothing of its contents.
///
/// @param stage how far it has been escalated: 0 not at all
/// @param mayRefer true while the receiver exists and may refer
record OverdueHandover(
        UUID id,
        Ref ref,
        String state,
        UUID sender,
        String senderOrganisation,
        String receiver,
        boolean mayRefer,
        Instant sent,
        Instant answerBy,
        int stage,
        @Nullable UUID holder,
        int version) {

    /// The receiver's first responders are reminded, also when its holder has left.
    static final int REMINDED = 1;

    /// The lead and the sender are told.
    static final int ESCALATED = 2;

    /// The coordinator is told that one is waiting.
    static final int REPORTED = 3;

    /// The stage it should have by now. It never falls, and no hand-over is closed because time ran out.
    ///
    /// @param responders of the receiver, today
    int due(Instant now, List<UUID> responders) {
        if (state.equals("accepted")) {
            return Math.max(stage, responders.contains(holder) ? 0 : REMINDED);
        }
        var span = Duration.between(sent, answerBy);
        boolean unanswerable = state.equals("sent") && (!mayRefer || responders.isEmpty());
        int byTime = !now.isBefore(answerBy.plus(span.dividedBy(2)))
                ? REPORTED
                : !now.isBefore(answerBy) ? ESCALATED : !now.isBefore(sent.plus(span.dividedBy(2))) ? REMINDED : 0;
        return Math.max(stage, unanswerable ? Math.max(ESCALATED, byTime) : byTime);
    }
}
