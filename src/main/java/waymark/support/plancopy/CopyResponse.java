package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.support.reading.CopyAnswer;

/// What a person said to a copy at one time.
///
/// @param copy number of the copy
/// @param aloud what was recorded of it; null where they answered on a telephone themselves
/// @param words their own; may be empty
/// @param answers by part
/// @param seen null where nobody of the case has read it yet
record CopyResponse(
        UUID id,
        int copy,
        LocalDate on,
        String language,
        @Nullable Aloud aloud,
        String words,
        Map<Integer, CopyAnswer> answers,
        @Nullable Seen seen) {

    record Seen(LocalDate on, String byName) {}

    /// @param present who was there
    /// @param interpreter who interpreted; empty where nobody did
    record Aloud(String recordedByName, String present, String interpreter) {}

    /// As it is sealed.
    record Recorded(String words, String present, String interpreter) {}
}
