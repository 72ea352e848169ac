package waymark.support.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What was said in supervision.
///
/// @param nextOn when they meet again; null where no day is set
record SupervisionNote(
        UUID id,
        String managerName,
        String workerName,
        LocalDate metOn,
        @Nullable LocalDate nextOn,
        Words words) {

    /// What is sealed.
    ///
    /// @param actions what the two agreed to do
    record Words(String notes, String actions) {}

    /// What a manager typed.
    record Wanted(LocalDate metOn, @Nullable LocalDate nextOn, Words words) {

        /// Whether it may be recorded.
        Ruling<Wanted> rule(LocalDate today) {
            return new Problems()
                    .when(metOn.isAfter(today), "met", "The day on which you met must be today or in the past")
                    .when(
                            words.notes().isEmpty() && words.actions().isEmpty(),
                            "notes",
                            "Enter what you talked about, or what you agreed")
                    .or(() -> this);
        }
    }
}
