package waymark.services;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A note for a while was put up.
///
/// @param alert null where it was taken down
public record AlertSet(Ref ref, int version, @Nullable Alert alert) {}
