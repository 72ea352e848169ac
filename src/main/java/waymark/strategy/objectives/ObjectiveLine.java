package waymark.strategy.objectives;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An objective as others may show it: what it says and who answers for it.
///
/// @param text as published
/// @param owner code of the organisation that answers for it
/// @param person who answers for it there, or null
public record ObjectiveLine(
        String code,
        String priority,
        String text,
        String owner,
        String ownerName,
        @Nullable UUID person,
        @Nullable String personName,
        Set<FourP> fourPs,
        List<String> outcomes) {

    /// The strands of the national approach in words, in their usual order.
    public String strands() {
        return String.join(", ", fourPs.stream().sorted().map(FourP::word).toList());
    }
}
