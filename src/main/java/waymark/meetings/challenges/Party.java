package waymark.meetings.challenges;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who challenges or is challenged.
///
/// @param area of a group that answers for one area alone, its code
record Party(Kind kind, String code, String name, @Nullable String area) {

    enum Kind {
        GROUP,
        ORGANISATION,
        AREA
    }

    /// As a form sends it: `organisation:HCC`.
    String value() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + code;
    }

    @Nullable
    String when(Kind wanted) {
        return kind == wanted ? code : null;
    }
}
