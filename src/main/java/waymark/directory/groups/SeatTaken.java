package waymark.directory.groups;

import org.jspecify.annotations.Nullable;

/// A person takes a seat, and the holder before them has ended.
///
/// @param outgoing the holding that ends by it, or null
public record SeatTaken(String group, int version, Group.Holding taken, Group.@Nullable Holding outgoing) {}
