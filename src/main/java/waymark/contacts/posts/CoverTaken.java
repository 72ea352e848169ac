package waymark.contacts.posts;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Somebody holds the post or deputises from a day on.
///
/// @param outgoing whoever hands over, with their last day; null where nobody does
public record CoverTaken(
        Ref post, int version, Cover taken, @Nullable Cover outgoing) {}
