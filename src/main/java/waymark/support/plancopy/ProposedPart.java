package waymark.support.plancopy;

import waymark.support.reading.CopyText;

/// A part that a copy may have.
///
/// @param kept true where it is in the copy, unless the worker leaves it out
/// @param free true where it comes from no need of the plan
/// @param now what the plan says now, where that is not what was written; else empty
record ProposedPart(int number, CopyText.Part text, boolean kept, boolean free, String now) {}
