package waymark.directory.groups;

/// A group has a further seat.
record SeatAdded(String group, int version, Group.Seat seat) {}
