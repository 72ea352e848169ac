package waymark.cases.record;

import java.util.UUID;
import waymark.kernel.Ref;

/// A person as one case knows them. The same person may be in another case, which knows them on its own.
///
/// @param person what the same person has in every case
/// @param main true of the person whom the case is about
/// @param relationship to that person; empty for that person
public record PersonInCase(
        UUID id, UUID person, Ref ref, int version, boolean main, String relationship, PersonDetails details) {}
