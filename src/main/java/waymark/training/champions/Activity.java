package waymark.training.champions;

import java.time.LocalDate;
import java.util.UUID;

/// Something that a champion did, as it was logged.
record Activity(
        UUID id, ActivityKind kind, LocalDate onDay, String about, UUID loggedBy, String loggedByName, int version) {}
