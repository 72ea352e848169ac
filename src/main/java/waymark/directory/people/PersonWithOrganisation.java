package waymark.directory.people;

/// A person as somebody looked at them.
///
/// @param organisation what the one they belong to is called today
record PersonWithOrganisation(Person person, String organisation) {}
