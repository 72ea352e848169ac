package waymark.support.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is done about a need.
///
/// @param words what is done
/// @param owner a member of the case; null where the person does it, or somebody who is no member
/// @param ownerName of a member or of somebody else; empty where the person does it
/// @param doneOn null while it is open
/// @param outcome what came of it; empty while it is open
public record PlanAction(
        UUID id,
        int version,
        UUID need,
        String words,
        @Nullable UUID owner,
        String ownerName,
        @Nullable LocalDate due,
        ActionState state,
        @Nullable LocalDate doneOn,
        String outcome,
        OwnerKind ownerKind) {

    /// Who does it, in words.
    public String who() {
        return ownerKind == OwnerKind.PERSON ? "The person" : ownerName;
    }

    /// True where it is to be done still.
    public boolean open() {
        return state == ActionState.OPEN;
    }

    /// True where it ought to have been done by now.
    public boolean late(LocalDate today) {
        return open() && due != null && due.isBefore(today);
    }
}
