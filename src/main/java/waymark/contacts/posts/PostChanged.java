package waymark.contacts.posts;

import java.util.List;

/// Its details were changed, and so checked.
///
/// @param now carries the version that was seen
record PostChanged(Post now, List<String> fields) {}
