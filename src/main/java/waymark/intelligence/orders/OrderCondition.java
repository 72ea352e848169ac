package waymark.intelligence.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// One thing that an order demands.
///
/// @param checker who checks it; null where nobody is named
/// @param everyDays how often; null where there is nothing to check
/// @param liftedOn when it no longer held; null while it does
/// @param lastFound what the last check found; null before the first
public record OrderCondition(
        UUID id,
        Ref ref,
        int version,
        UUID courtOrder,
        String words,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable UUID checker,
        String checkerName,
        String checkerOrganisation,
        @Nullable Integer everyDays,
        @Nullable LocalDate nextCheckOn,
        @Nullable LocalDate liftedOn,
        @Nullable Found lastFound,
        @Nullable LocalDate lastCheckOn) {

    /// What somebody enters of a condition.
    record Given(
            String words,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable UUID checker,
            String checkerName,
            String checkerOrganisation,
            @Nullable Integer everyDays,
            @Nullable LocalDate nextCheckOn) {}

    boolean live() {
        return liftedOn == null;
    }

    /// True where a check should have been made by now.
    public boolean late(LocalDate today) {
        return live() && nextCheckOn != null && nextCheckOn.isBefore(today);
    }

    /// The day of the check after one, never beyond the last day of the condition.
    @Nullable
    LocalDate after(LocalDate day) {
        if (everyDays == null) {
            return null;
        }
        var next = day.plusDays(everyDays);
        return untilOn != null && next.isAfter(untilOn) ? untilOn : next;
    }
}
