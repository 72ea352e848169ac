package waymark.contacts.posts;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Somebody holds the post or deputises from a day on.
///
/// @param outgoing the present cover, with its last day; null where there is none
public record CoverTaken(
        Ref post, int version, Cover taken, @Nullable Cover outgoing) {}
