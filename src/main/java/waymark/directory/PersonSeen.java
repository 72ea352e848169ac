package waymark.directory;

/// A person as somebody looked at them.
///
/// @param organisation what the one they belong to is called today
record PersonSeen(Person person, String organisation) {}
