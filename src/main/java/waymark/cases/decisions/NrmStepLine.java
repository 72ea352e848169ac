package waymark.cases.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.rules.Ground;
import waymark.cases.rules.Limb;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.NrmStep;

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

    /// The step in words, or that another was taken back.
    String headline() {
        return correction()
                ? "Recorded by mistake and taken back"
                : NrmStep.valueOf(step).words();
    }

    private boolean is(NrmStep wanted) {
        return step.equals(wanted.name());
    }

    /// What is taken back where the last step was a mistake, the newest first: that step, and the decision
    /// with which a recovery period began. Never the first step of all.
    ///
    /// @param steps the newest first
    static List<NrmStepLine> toTakeBack(List<NrmStepLine> steps) {
        var counting = steps.stream()
                .filter(line -> !line.takenBack && !line.correction() && line.number > 1)
                .limit(2)
                .toList();
        boolean decision = counting.size() == 2
                && counting.getFirst().is(NrmStep.START_RECOVERY)
                && (counting.getLast().is(NrmStep.RG_POSITIVE)
                        || counting.getLast().is(NrmStep.OVERTURNED_RG));
        return decision ? counting : counting.subList(0, Math.min(1, counting.size()));
    }
}
