package waymark.governance.returns;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// The board sent a return back to its area.
///
/// @param version of the return it was decided on
/// @param area code
/// @param reasons what the area should change or add; for the area, the coordinator and the board only
public record ReturnSentBack(
        Ref ref, int version, Quarter quarter, String area, UUID by, LocalDate on, String reasons) {}
