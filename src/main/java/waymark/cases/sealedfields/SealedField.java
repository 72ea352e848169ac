package waymark.cases.sealedfields;

import java.time.Instant;
import java.util.UUID;

/// That a sealed field is there, and who wrote it last; not what it says.
///
/// @param about the person in the case
/// @param kind its word
record SealedField(UUID id, UUID about, String kind, int version, String recordedByName, Instant recordedAt) {}
