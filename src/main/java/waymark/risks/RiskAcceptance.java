package waymark.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// That a person accepted a risk, with the risk as it was that day.
///
/// @param endedOn null while it holds
record RiskAcceptance(
        UUID id,
        String acceptedByName,
        String reason,
        LocalDate onDay,
        LocalDate untilDay,
        String recordedByName,
        @Nullable LocalDate endedOn,
        String endedBecause,
        Copy copy) {

    /// Who accepts it, why and until when.
    record Given(UUID person, String name, String reason, LocalDate until) {

        Ruling<Given> rule(LocalDate today) {
            return new Problems()
                    .when(reason.isEmpty(), "reason", "Enter why it is accepted")
                    .when(!until.isAfter(today), "until", "The last day must be after today")
                    .or(() -> this);
        }
    }

    /// The risk as it was on the day.
    record Copy(
            String event,
            String cause,
            String effect,
            String treatment,
            String owner,
            String inherent,
            String current,
            String target,
            List<String> controls) {

        Copy {
            controls = List.copyOf(controls);
        }
    }
}
