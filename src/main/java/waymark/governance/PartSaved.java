package waymark.governance;

import waymark.kernel.Ref;

/// A part of a return was saved.
///
/// @param part as it was written; its version is the one it was written upon
record PartSaved(Ref ref, Part part) {}
