package waymark.directory.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.directory.groups.Group.Holding;

/// Somebody's place in a seat ended because they leave, and went to the next or to nobody.
///
/// @param left theirs, as it is now
/// @param also what ended for it beside: the deputy's place of a deputy who steps up
/// @param taken the next person's, or null
public record SeatPassed(
        String group,
        int version,
        Holding left,
        List<Holding> also,
        @Nullable Holding taken) {

    public SeatPassed {
        also = List.copyOf(also);
    }
}
