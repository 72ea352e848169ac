package waymark.cases.law;

import waymark.cases.rules.ClockRule;

/// A version of a clock as it is kept.
///
/// @param law reference of the law that it follows from; empty where none is named
record ClockRow(ClockRule rule, int version, String law) {}
