package waymark.governance.quarters;

import waymark.kernel.Quarter;

/// A quarter was put on the calendar, or its dates were changed.
///
/// @param version of the quarter it was decided on; 0 where it is new
public record QuarterPlanned(Quarter quarter, int version, int firstMonth, QuarterDates dates) {}
