package waymark.support.handingover;

import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Ref;

/// A case that is offered to somebody, by reference.
///
/// @param fromName who owns it until it is accepted
record CaseOffer(
        UUID id,
        UUID caseId,
        Ref ref,
        UUID fromPerson,
        String fromName,
        UUID offeredBy,
        String offeredByName,
        Instant offeredAt,
        int version) {}
