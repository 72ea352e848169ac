package waymark.handovers;

import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Area;
import waymark.kernel.Ref;

/// Sender and receiver of a hand-over, its contents, and by when it is to be answered.
///
/// @param firstSent to its first receiver
/// @param sent to the present one
public record Transfer(
        UUID id,
        Ref ref,
        int version,
        Area area,
        Sender sender,
        Concern concern,
        Receiver receiver,
        Instant firstSent,
        Instant sent,
        Instant answerBy) {

    /// The same to another receiver, with its own time to answer.
    public Transfer to(Receiver other, Instant now, Instant by) {
        return new Transfer(id, ref, version, area, sender, concern, other, firstSent, now, by);
    }

    /// True once the time to answer has passed.
    public boolean overdue(Instant now) {
        return now.isAfter(answerBy);
    }
}
