package waymark.training.packs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A pack in a list.
///
/// @param area null for the whole partnership
/// @param published number of the version in use; null where none is
/// @param versionId its key
/// @param openNumber number of the version that is written or reviewed; null where there is none
/// @param planned how many sessions are planned with it
public record PackLine(
        Ref ref,
        String title,
        String audience,
        @Nullable String area,
        @Nullable Integer published,
        @Nullable Integer minutes,
        @Nullable UUID versionId,
        @Nullable Integer openNumber,
        @Nullable VersionState openState,
        int planned) {}
