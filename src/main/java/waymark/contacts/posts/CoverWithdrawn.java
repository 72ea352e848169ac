package waymark.contacts.posts;

import waymark.kernel.Ref;

/// Somebody who was to hold the post or deputise does not after all.
///
/// @param withdrawn the cover, which now counts for no day
record CoverWithdrawn(Ref post, int version, Cover withdrawn) {}
