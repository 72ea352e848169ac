package waymark.cases.sealedfields;

import java.time.Instant;
import java.util.UUID;

/// Somebody who may open the sealed fields of one kind in a case.
///
/// @param kind its word
record SealedMember(
        UUID id, String kind, UUID person, String personName, String addedByName, Instant addedAt, int version) {}
