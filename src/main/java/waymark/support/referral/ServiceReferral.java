package waymark.support.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service that was asked to help with a need.
///
/// @param service its reference in the directory; empty where it is not listed
/// @param name of the service
/// @param note what was asked for; may be empty
/// @param chaseOn when its answer is asked for again; only while it waits
/// @param reason only where it was declined
/// @param words of the answer; may be empty
/// @param counted in which row of what no service met it is counted, or null
record ServiceReferral(
        UUID id,
        int version,
        UUID need,
        String service,
        String name,
        String note,
        ReferralState state,
        LocalDate askedOn,
        @Nullable LocalDate chaseOn,
        @Nullable LocalDate answeredOn,
        @Nullable DeclineReason reason,
        String words,
        @Nullable UUID counted,
        String askedByName) {

    boolean waits() {
        return state == ReferralState.ASKED;
    }

    boolean chaseLate(LocalDate today) {
        return chaseOn != null && !chaseOn.isAfter(today);
    }
}
