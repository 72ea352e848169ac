package waymark.directory;

import java.util.UUID;
import waymark.kernel.Ref;

/// What other modules may hold of a person: enough to name them in a list and to find their page.
///
/// @param organisation code of the one they belong to
/// @param organisationName what that is called today
public record PersonSummary(
        UUID id, Ref ref, String name, String organisation, String organisationName, String jobTitle) {}
