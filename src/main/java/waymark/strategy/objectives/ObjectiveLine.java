package waymark.strategy.objectives;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An objective as others may show it: what it says and who answers for it.
///
/// @param text as published
/// @param owner code of the organisation that answers for it
/// @param person who answers for it there, or null
/// @param endedOn the day on which a version of the plan ended it; null while it is in force
public record ObjectiveLine(
        String code,
        String priority,
        String text,
        String owner,
        String ownerName,
        @Nullable UUID person,
        @Nullable String personName,
        Set<FourP> fourPs,
        List<String> outcomes,
        @Nullable LocalDate endedOn) {

    /// The strands of the national approach in words, in their usual order.
    public String strands() {
        return String.join(", ", fourPs.stream().sorted().map(FourP::word).toList());
    }
}
