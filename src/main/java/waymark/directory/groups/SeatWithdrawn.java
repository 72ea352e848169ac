package waymark.directory.groups;

/// Somebody who was to sit in a seat does not after all.
///
/// @param withdrawn the holding, which now counts for no day
record SeatWithdrawn(String group, int version, Group.Holding withdrawn) {}
