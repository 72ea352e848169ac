package waymark.directory.contacts;

/// A point of contact was set up.
record PostOpened(Post now) {}
