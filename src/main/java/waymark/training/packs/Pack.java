package waymark.training.packs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// A workshop pack.
///
/// @param area whose it is; null for the whole partnership
/// @param origin what it was made from: a supplied pack, or a file from elsewhere; empty where it was
/// written here
public record Pack(
        UUID id,
        Ref ref,
        int version,
        String title,
        String audience,
        @Nullable String area,
        UUID owner,
        String ownerName,
        String origin) {

    /// True where the actor may write it.
    public boolean writable(Actor actor) {
        return actor.may(Permission.RUN_TRAINING, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }
}
