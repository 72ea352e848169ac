package waymark.access.recovery;

import java.time.Instant;
import java.util.UUID;

/// One colleague confirmed.
///
/// @param second true where it is the second, and the day begins
record RecoveryConfirmed(UUID id, int version, Recovery.Colleague who, Instant at, boolean second) {

    /// When the link goes out; asked of the second only.
    Instant opensAt() {
        return at.plus(Recovery.WAITS);
    }
}
