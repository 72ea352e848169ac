package waymark.intelligence.network;

import java.util.UUID;
import waymark.kernel.Ref;

/// How somebody looked at the network, kept to look again. What it shows is read anew each time, with the rights of
/// whoever looks.
///
/// @param own whether the reader keeps it
/// @param shared with the officers of the unit
/// @param root the entity in the middle
record NetworkView(
        UUID id,
        Ref ref,
        int version,
        boolean own,
        String ownerName,
        boolean shared,
        String title,
        String note,
        UUID root,
        NetworkFilter filter) {

    /// `/intelligence/views/NV-7K2M9QX`.
    String path() {
        return "/intelligence/views/" + ref;
    }
}
