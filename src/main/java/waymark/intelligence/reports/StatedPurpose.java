package waymark.intelligence.reports;

import java.time.Instant;
import java.util.UUID;

/// For what an officer reads just now, until when.
public record StatedPurpose(UUID id, Purpose purpose, String reason, Instant fromAt, Instant untilAt) {}
