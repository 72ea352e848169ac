package waymark.concerns.retention;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Problems;
import waymark.kernel.Ref;

/// Why a report may not be deleted: somebody needs it for a court or an inquiry.
///
/// @param area its name, or empty if the reporter did not say
/// @param reviewOn when somebody has to review whether it is still needed
record LegalHold(UUID id, Ref ref, String area, String reason, LocalDate reviewOn, LocalDate setOn, String setBy) {

    boolean due(LocalDate today) {
        return !reviewOn.isAfter(today);
    }

    /// A reason is required to place or lift one.
    static void because(String reason, String field, Problems problems) {
        problems.when(reason.isBlank(), field, "Say why")
                .when(
                        reason.length() > Retention.LONGEST_REASON,
                        field,
                        "Shorten this to %d characters or fewer".formatted(Retention.LONGEST_REASON));
    }
}
