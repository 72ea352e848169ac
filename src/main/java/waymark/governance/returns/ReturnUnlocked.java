package waymark.governance.returns;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// The board opened a locked return again, so that its area can correct it. The issued pack stays as it is.
///
/// @param version of the return it was decided on
/// @param area code
/// @param reason for everybody who read the pack; the next pack prints it
/// @param until the last day to submit the correction
public record ReturnUnlocked(
        Ref ref, int version, Quarter quarter, String area, UUID by, LocalDate on, String reason, LocalDate until) {}
