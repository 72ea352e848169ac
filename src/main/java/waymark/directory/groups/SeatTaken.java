package waymark.directory.groups;

import org.jspecify.annotations.Nullable;

/// Somebody sits in a seat, and whoever sat there before has handed over.
///
/// @param outgoing the holding that ends by it, or null
public record SeatTaken(String group, int version, Group.Holding taken, Group.@Nullable Holding outgoing) {}
