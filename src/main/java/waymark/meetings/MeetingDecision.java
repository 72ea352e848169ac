package waymark.meetings;

import java.time.Instant;
import java.util.UUID;

/// What a meeting decided, with the quorum at that moment.
record MeetingDecision(
        UUID id,
        UUID item,
        String words,
        int present,
        int needed,
        boolean quorate,
        Instant decidedAt,
        String recordedByName) {

    Quorum quorum() {
        return new Quorum(present, needed);
    }
}
