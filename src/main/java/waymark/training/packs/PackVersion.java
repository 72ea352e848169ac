package waymark.training.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a pack.
///
/// @param pack the key of the pack
/// @param number counts up from 1
/// @param writers who changed the draft; none of them publishes it
/// @param submittedByName who sent it to review; empty before
/// @param reviewedByName who published it; empty before
/// @param reviewNote what the reviewer said
public record PackVersion(
        UUID id,
        UUID pack,
        @Nullable String area,
        int number,
        int version,
        VersionState state,
        String title,
        String audience,
        PackContent content,
        List<UUID> writers,
        String submittedByName,
        String reviewedByName,
        @Nullable LocalDate publishedOn,
        String reviewNote,
        String withdrawnReason) {

    public PackVersion {
        writers = List.copyOf(writers);
    }
}
