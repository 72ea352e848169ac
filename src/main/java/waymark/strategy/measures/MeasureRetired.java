package waymark.strategy.measures;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A measure was retired: accepted figures stay, and no return asks for it from the next quarter on.
///
/// @param version of the measure that it was decided on
record MeasureRetired(Ref ref, int version, String reason, LocalDate on) {}
