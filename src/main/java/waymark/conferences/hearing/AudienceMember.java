package waymark.conferences.hearing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reads the minutes of an item though they were not there: added later, which is a disclosure.
///
/// @param organisation null for all agencies round the table
/// @param basis code of the lawful basis
/// @param reason why they need it; empty for readers who do not run the forum
record AudienceMember(
        UUID id,
        @Nullable String organisation,
        String organisationName,
        String basis,
        String reason,
        String addedByName,
        Instant addedAt,
        @Nullable Instant withdrawnAt,
        int version) {

    boolean reads() {
        return withdrawnAt == null;
    }
}
