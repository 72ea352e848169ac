package waymark.support.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A case of a caseworker as their manager sees it: by reference.
///
/// @param nextOn when the next step is due; null where nothing has a date
/// @param signOff true where a sign-off waits
record CaseLine(
        UUID id,
        Ref ref,
        int version,
        LocalDate openedOn,
        @Nullable LocalDate nextOn,
        boolean signOff) {}
