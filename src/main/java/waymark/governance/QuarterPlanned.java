package waymark.governance;

import waymark.kernel.Quarter;

/// A quarter was put on the calendar, or its dates were changed.
///
/// @param version of the quarter it was decided on; 0 where it is new
record QuarterPlanned(Quarter quarter, int version, int firstMonth, Dates dates) {}
