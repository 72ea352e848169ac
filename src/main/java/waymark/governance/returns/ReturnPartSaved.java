package waymark.governance.returns;

import waymark.kernel.Ref;

/// A part of a return was saved.
///
/// @param part as it was written; its version is the one it was based on
public record ReturnPartSaved(Ref ref, ReturnPart part) {}
