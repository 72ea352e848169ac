package waymark.governance.decisions;

import java.util.UUID;
import waymark.kernel.Ref;

/// The meeting at which a decision was taken.
///
/// @param item of its agenda
/// @param group that decided, as it was called then
public record DecidedAt(Ref meeting, UUID item, String group) {

    /// Where that is.
    public String path() {
        return "/meetings/%s#item-%s".formatted(meeting, item);
    }
}
