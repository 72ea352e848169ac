package waymark.strategy.measures;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A measure was given up: what was accepted stays, and no return asks for it from the next quarter on.
///
/// @param version of the measure that was looked at
record MeasureRetired(Ref ref, int version, String reason, LocalDate on) {}
