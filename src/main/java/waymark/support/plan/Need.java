package waymark.support.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody needs in one domain, as they say it.
///
/// @param version 0 where nothing is recorded yet
/// @param risk 0 to 3, as the worker sees it; null where nobody has said
/// @param wish of the person, in their words; may be empty
/// @param reviewOn when it is looked at again, or null
/// @param actions the open ones first, each by its day
public record Need(
        UUID id,
        int version,
        Domain domain,
        Answer answer,
        @Nullable Integer risk,
        String wish,
        @Nullable LocalDate reviewOn,
        List<PlanAction> actions) {

    public Need {
        actions = List.copyOf(actions);
    }

    static Need none(Domain domain) {
        return new Need(UUID.randomUUID(), 0, domain, Answer.NOT_ASKED, null, "", null, List.of());
    }

    /// True where the person wants support in it.
    public boolean needed() {
        return answer == Answer.NEEDED;
    }

    /// Those that are to be done still.
    public List<PlanAction> openActions() {
        return actions.stream().filter(PlanAction::open).toList();
    }

    /// True where it is to be looked at again by now.
    boolean reviewLate(LocalDate today) {
        return reviewOn != null && reviewOn.isBefore(today);
    }
}
