package waymark.contacts.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Somebody's cover ended because they leave, and went to the next or to nobody.
///
/// @param left theirs, as it is now
/// @param also what ended for it beside: the deputy's cover of a deputy who steps up
/// @param taken the next person's, or null
record CoverPassed(
        Ref post,
        int version,
        Cover left,
        List<Cover> also,
        @Nullable Cover taken) {

    CoverPassed {
        also = List.copyOf(also);
    }
}
