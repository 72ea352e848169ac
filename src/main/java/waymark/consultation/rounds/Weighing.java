package waymark.consultation.rounds;

import java.time.LocalDate;
import java.util.UUID;

/// What was weighed when something was decided after a round, and by whom (the fourth of the Gunning
/// principles).
///
/// @param body who decided
public record Weighing(
        UUID id, LocalDate decidedOn, String body, String decision, String weighed, String recordedByName) {}
