package waymark.directory.people;

import java.util.List;
import java.util.UUID;
import waymark.kernel.Ref;

/// A person's details are no longer as they were.
///
/// @param version the version that was changed
/// @param fields names of the fields that changed
record PersonChanged(UUID id, Ref ref, int version, PersonDetails now, List<String> fields) {}
