package waymark.concerns;

import java.util.UUID;

/// The first responder who has accepted, by name, and where the sender rings them.
record Holder(UUID id, String name, String phone) {}
