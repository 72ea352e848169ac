package waymark.contacts.absences;

import java.time.Instant;
import java.util.UUID;

/// Somebody will not be reached, from one moment to another.
///
/// @param personRef as the audit knows the person
public record AbsenceRecorded(UUID id, UUID person, String personRef, Instant from, Instant to) {}
