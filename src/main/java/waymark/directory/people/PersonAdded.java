package waymark.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Ref;

/// Somebody takes part from a day on.
public record PersonAdded(UUID id, Ref ref, PersonDetails details, LocalDate from) {}
