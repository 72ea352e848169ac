package waymark.rights.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What stops the erasure of a case. Only lifting it ends it; a day of review that passes does not.
record Hold(
        UUID id,
        Ref ref,
        int version,
        HoldKind kind,
        String reason,
        String setByName,
        LocalDate setOn,
        LocalDate reviewOn,
        @Nullable LocalDate liftedOn,
        String liftedByName) {

    boolean live() {
        return liftedOn == null;
    }

    /// What a form holds of it.
    record Wanted(HoldKind kind, String reason, LocalDate reviewOn) {}
}
