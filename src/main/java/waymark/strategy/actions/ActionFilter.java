package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.strategy.objectives.FourP;
import waymark.strategy.rag.Colour;

/// Which actions a list shows. Null lets everything through.
///
/// @param words to find in the title or the reference
/// @param open true for those still expected, false for those complete or withdrawn
/// @param changedSince something happened on or after that day
public record ActionFilter(
        @Nullable String words,
        @Nullable String area,
        @Nullable String priority,
        @Nullable String objective,
        @Nullable String owner,
        @Nullable UUID lead,
        @Nullable FourP fourP,
        @Nullable Colour colour,
        @Nullable Boolean open,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate changedSince) {

    public static final ActionFilter ALL =
            new ActionFilter(null, null, null, null, null, null, null, null, null, null, null);

    /// The actions of an area's plan.
    public static ActionFilter ofArea(String area) {
        return new ActionFilter(null, area, null, null, null, null, null, null, null, null, null);
    }

    static ActionFilter ledBy(UUID person) {
        return new ActionFilter(null, null, null, null, null, person, null, null, true, null, null);
    }

    /// The actions under an objective.
    public static ActionFilter under(String objective) {
        return new ActionFilter(null, null, null, objective, null, null, null, null, null, null, null);
    }
}
