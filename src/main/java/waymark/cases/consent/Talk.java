package waymark.cases.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation about consent as it was recorded.
///
/// @param notice number of the privacy notice that the person heard or read; null where none
/// @param explained the points that were ticked, each as code:version
/// @param answers what was said in it
record Talk(
        UUID id,
        int number,
        Occasion occasion,
        LocalDate onDay,
        @Nullable Integer notice,
        List<String> explained,
        Interpreter interpreter,
        Evidence evidence,
        TalkDetails details,
        String recordedByName,
        Instant at,
        List<LayerState> answers) {

    /// True where something was withdrawn in it.
    boolean withdrawal() {
        return occasion == Occasion.WITHDRAWAL;
    }
}
