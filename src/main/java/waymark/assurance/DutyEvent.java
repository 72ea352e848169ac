package waymark.assurance;

import java.time.LocalDate;

/// What happens to a duty in the list.
sealed interface DutyEvent {

    Duty before();

    /// Its words or days were changed.
    record Reworded(Duty before, Duty.Wording wording) implements DutyEvent {}

    /// It was read against the law.
    record Confirmed(Duty before, LocalDate on) implements DutyEvent {}
}
