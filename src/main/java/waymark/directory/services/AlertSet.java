package waymark.directory.services;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A note for a while was put up.
///
/// @param alert null where it was taken down
record AlertSet(Ref ref, int version, @Nullable Alert alert) {}
