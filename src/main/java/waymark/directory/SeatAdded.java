package waymark.directory;

/// A group has a further seat.
record SeatAdded(String group, int version, Group.Seat seat) {}
