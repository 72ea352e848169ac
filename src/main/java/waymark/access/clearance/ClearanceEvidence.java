package waymark.access.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// What a module knows that may count as somebody's training: offered to who keeps clearances, who records
/// it or does not. It opens nothing by itself.
@NamedInterface("clearance")
public interface ClearanceEvidence {

    /// Something that may count.
    ///
    /// @param what in words: the course and who gave it
    /// @param to the last day that it could be recorded until
    @NamedInterface("clearance")
    record Offered(String what, LocalDate from, LocalDate to) {}

    /// What the actor may read of it, the newest first.
    List<Offered> of(UUID person);
}
