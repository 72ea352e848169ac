package waymark.conferences.items;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody, or an agency, who is kept away from an item. To them the item does not exist.
///
/// @param personName of the person; null where it is an agency
/// @param organisation code of the agency; null where it is a person
public record Exclusion(
        UUID id,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable String organisation,
        @Nullable String organisationName,
        String reason,
        String excludedByName,
        Instant excludedAt,
        int version) {}
