package waymark.directory;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Ref;

/// Somebody takes part from a day on.
record PersonAdded(UUID id, Ref ref, PersonDetails details, LocalDate from) {}
