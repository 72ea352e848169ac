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

    /// The same as somebody has it before them.
    ///
    /// @param seen the version number of the form
    PackVersion at(int seen) {
        return new PackVersion(
                id,
                pack,
                area,
                number,
                seen,
                state,
                title,
                audience,
                content,
                writers,
                submittedByName,
                reviewedByName,
                publishedOn,
                reviewNote,
                withdrawnReason);
    }

    PackVersion saying(String otherTitle, String otherAudience, PackContent other) {
        return new PackVersion(
                id,
                pack,
                area,
                number,
                version,
                state,
                otherTitle,
                otherAudience,
                other,
                writers,
                submittedByName,
                reviewedByName,
                publishedOn,
                reviewNote,
                withdrawnReason);
    }

    /// The same with other contents.
    PackVersion saying(PackContent other) {
        return saying(title, audience, other);
    }

    /// Of all stages together.
    public int minutes() {
        return content.minutes();
    }

    /// A draft that nobody has saved yet.
    static PackVersion draft(
            UUID pack, @Nullable String area, int number, String title, String audience, PackContent content, UUID by) {
        return new PackVersion(
                UUID.randomUUID(),
                pack,
                area,
                number,
                1,
                VersionState.DRAFT,
                title,
                audience,
                content,
                List.of(by),
                "",
                "",
                null,
                "",
                "");
    }
}
