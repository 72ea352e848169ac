package waymark.conferences.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// An action in a list over several items: references, agencies and days, and nothing that was written.
///
/// @param personName who does it; empty where the agency decides
record ActionLine(
        Ref ref,
        Ref item,
        String forumName,
        String organisation,
        String organisationName,
        String personName,
        LocalDate dueOn,
        ActionProgress state,
        @Nullable LateReason whyLate,
        boolean immediate,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate escalatedOn) {

    String path() {
        return ConferenceAction.path(item, ref);
    }

    ActionStanding standing(LocalDate today) {
        return ConferenceAction.standing(state, dueOn, today);
    }
}
