package waymark.support.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What somebody types of a need.
///
/// @param wish of the person, in their words; may be empty
record NeedDetails(
        Answer answer,
        @Nullable Integer risk,
        String wish,
        @Nullable LocalDate reviewOn) {

    static NeedDetails of(Need need) {
        return new NeedDetails(need.answer(), need.risk(), need.wish(), need.reviewOn());
    }

    /// Whether it may be recorded. Nothing but the answer has to be said.
    Ruling<NeedDetails> rule(Need before, LocalDate today) {
        return new Problems()
                .when(
                        reviewOn != null && reviewOn.isBefore(today) && !reviewOn.equals(before.reviewOn()),
                        "reviewOn",
                        "The day to look at it again must be today or later")
                .when(
                        answer != Answer.NEEDED && !before.openActions().isEmpty(),
                        "answer",
                        "Say first what came of the actions that are still to do")
                .or(() -> this);
    }
}
