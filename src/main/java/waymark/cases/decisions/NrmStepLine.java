package waymark.cases.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.rules.Ground;
import waymark.cases.rules.Limb;
import waymark.cases.rules.NrmState;

/// A step that was recorded.
///
/// @param step its code; `TAKEN_BACK` where it only took another back
/// @param words what was written with it
/// @param takenBack true where it was recorded by mistake
record NrmStepLine(
        UUID id,
        int number,
        String step,
        NrmState from,
        NrmState to,
        LocalDate onDay,
        Instant at,
        String actorName,
        List<Ground> grounds,
        @Nullable Limb limb,
        boolean late,
        String words,
        boolean takenBack) {

    static final String TAKEN_BACK = "TAKEN_BACK";

    boolean correction() {
        return step.equals(TAKEN_BACK);
    }
}
