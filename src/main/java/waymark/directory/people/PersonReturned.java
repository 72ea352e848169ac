package waymark.directory.people;

import java.util.UUID;
import waymark.kernel.Ref;

/// A person takes part again.
record PersonReturned(UUID id, Ref ref, int version) {}
