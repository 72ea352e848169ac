package waymark.contacts.posts;

import waymark.kernel.Ref;

/// Somebody's last day was set.
record CoverEnded(Ref post, int version, Cover ended) {}
