package waymark.governance.returns;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// An area submitted its return to the board.
///
/// @param version of the return it was decided on
/// @param area code
/// @param late it came in after the day it was due
public record ReturnSubmitted(
        Ref ref, int version, Quarter quarter, String area, UUID by, LocalDate on, boolean late) {}
