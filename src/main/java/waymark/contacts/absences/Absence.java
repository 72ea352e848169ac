package waymark.contacts.absences;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// When somebody cannot be reached; never why.
///
/// @param to the first moment after
public record Absence(UUID id, UUID person, String personName, String organisationName, Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /// An absence to come, or one that has begun.
    public static Ruling<AbsenceRecorded> of(UUID person, String personRef, Instant from, Instant to, Instant now) {
        return new Problems()
                .when(!to.isAfter(from), "to", "The end must be after the beginning")
                .when(!to.isAfter(now), "to", "The end must not be over already")
                .when(
                        to.isAfter(from.plus(LONGEST)),
                        "to",
                        "An absence lasts a year at most; choose somebody else as holder")
                .or(() -> new AbsenceRecorded(UUID.randomUUID(), person, personRef, from, to));
    }
}
