package waymark.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import waymark.kernel.Ref;

/// A person takes part no longer after a day.
public record PersonEnded(UUID id, Ref ref, int version, LocalDate lastDay) {}
