package waymark.directory.groups;

/// Somebody no longer sits in a seat after a day.
record SeatLeft(String group, int version, Group.Holding left) {}
