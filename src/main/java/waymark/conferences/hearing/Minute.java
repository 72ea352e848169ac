package waymark.conferences.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A section of the minutes of an item as it stands.
///
/// @param version 0 where nobody has written it
/// @param writtenAt null where nobody has
record Minute(
        MinuteSection section,
        int version,
        MinuteText text,
        @Nullable Instant writtenAt,
        String writtenByName) {

    static Minute none(MinuteSection section) {
        return new Minute(section, 0, MinuteText.NONE, null, "");
    }

    /// True where it says something.
    boolean said() {
        return !text.empty();
    }
}
