package waymark.concerns;

import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Area;
import waymark.kernel.Ref;

/// From whom a hand-over goes to whom, what it says, and by when it is to be answered.
///
/// @param firstSent to its first receiver
/// @param sent to the present one
record Route(
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

    Route to(Receiver other, Instant now, Instant by) {
        return new Route(id, ref, version, area, sender, concern, other, firstSent, now, by);
    }

    boolean overdue(Instant now) {
        return now.isAfter(answerBy);
    }
}
