package waymark.cases.record;

import java.util.UUID;

/// What is known of a person in a case was written, for the first time or anew. Announced in the transaction
/// that writes it.
public record PersonWritten(UUID caseId, PersonInCase person) {}
