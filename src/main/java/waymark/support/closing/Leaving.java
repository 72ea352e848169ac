package waymark.support.closing;

import java.time.Instant;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What was prepared for the end of support, as it was recorded.
record Leaving(int number, Plan plan, String recordedByName, Instant at) {

    /// What is sealed.
    ///
    /// @param safetyPlan what the person does and whom they call where it becomes unsafe again
    /// @param how they say that things are now
    /// @param way in which they want to be asked later
    /// @param call people and places that they can call
    /// @param back how they come back
    record Words(String safetyPlan, String how, String way, String call, String back) {}

    /// What somebody typed.
    record Plan(Outcome outcome, LaterContact contact, Words words) {

        /// Whether it may be recorded.
        Ruling<Plan> rule() {
            return new Problems()
                    .when(
                            contact == LaterContact.YES && words.way().isEmpty(),
                            "way",
                            "Enter how and when they want to be asked")
                    .or(() -> this);
        }
    }
}
