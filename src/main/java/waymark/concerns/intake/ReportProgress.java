package waymark.concerns.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The progress of a report, as far as it is safe to tell the holder of its code: days, never times, never
/// who, and never the outcome.
///
/// @param opened whether a person has opened it; still true if it went to another team afterwards
/// @param openedOn null while nobody has, and for reports older than this field
/// @param finishedOn null while somebody works on it
/// @param closing what the team chose to say when it was closed
record ReportProgress(
        LocalDate arrived,
        boolean opened,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate finishedOn,
        ClosingMessage closing) {

    boolean finished() {
        return finishedOn != null;
    }
}
