package waymark.governance.returns;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// The board accepted a return; its figures are now the partnership's.
///
/// @param version of the return it was decided on
/// @param area code
public record ReturnAccepted(Ref ref, int version, Quarter quarter, String area, UUID by, LocalDate on) {}
