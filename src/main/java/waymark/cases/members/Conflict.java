package waymark.cases.members;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A declared conflict of interest: somebody must not see a case.
///
/// @param ref of the case
/// @param person who is shut out, or null
/// @param organisation code of the one that is shut out, or null
/// @param reason as the owner of the case reads it; empty for everybody else
record Conflict(
        UUID id,
        Ref ref,
        @Nullable UUID person,
        @Nullable String organisation,
        String name,
        String reason,
        UUID declaredBy,
        String declaredByName,
        Instant declaredAt,
        @Nullable Instant liftedAt,
        String liftedByName,
        int version) {

    boolean live() {
        return liftedAt == null;
    }

    /// True where the person declared it about themself.
    boolean own() {
        return declaredBy.equals(person);
    }
}
