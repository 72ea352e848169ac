package waymark.conferences.items;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// From now on an item does not exist for a person or an agency: they are kept away from it, or the agency is not round
/// the table any more. Announced once that holds, in the same transaction.
///
/// @param person null where it is an agency
/// @param organisation null where it is a person
public record ItemHidden(
        UUID item, Ref ref, @Nullable UUID person, @Nullable String organisation) {}
