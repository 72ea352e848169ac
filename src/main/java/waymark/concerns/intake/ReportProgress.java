package waymark.concerns.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a report has come, as far as it is safe to say to the person who has its code: days, never times, never who,
/// and
/// never what came of it.
///
/// @param opened whether a person has opened it; it stays so where it went to another team afterwards
/// @param openedOn null while nobody has, and for reports from before this was kept
/// @param finishedOn null while somebody works on it
/// @param closing what the team chose to say when it was finished
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
