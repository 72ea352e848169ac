package waymark.contacts.posts;

/// A point of contact was set up.
public record PostOpened(Post now) {}
