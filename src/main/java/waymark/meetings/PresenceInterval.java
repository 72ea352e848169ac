package waymark.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From when until when somebody was in a meeting.
///
/// @param attendance the seat, or the guest
/// @param untilAt null where they stayed to the end
record PresenceInterval(
        UUID id,
        UUID attendance,
        Attendance.Who who,
        boolean remote,
        Instant fromAt,
        @Nullable Instant untilAt) {

    /// What somebody typed of one.
    record Entry(
            Attendance.Who who,
            boolean remote,
            Instant fromAt,
            @Nullable Instant untilAt) {

        boolean overlaps(Entry other) {
            return who == other.who
                    && (untilAt == null || other.fromAt.isBefore(untilAt))
                    && (other.untilAt == null || fromAt.isBefore(other.untilAt));
        }
    }

    boolean covers(Instant moment) {
        return !fromAt.isAfter(moment) && (untilAt == null || untilAt.isAfter(moment));
    }

    /// `14:00 to 15:10, remote`.
    String words() {
        return Slot.time(fromAt)
                + (untilAt == null ? " to the end" : " to " + Slot.time(untilAt))
                + (remote ? ", remote" : "");
    }
}
