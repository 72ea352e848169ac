package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An action before it has a reference.
///
/// @param owner code of the organisation that answers for it
/// @param lead the person who leads it, or null until one is named
/// @param partners codes of the organisations that help
public record NewAction(
        String title,
        String detail,
        String area,
        String objective,
        String owner,
        @Nullable UUID lead,
        List<String> partners,
        LocalDate start,
        LocalDate due) {

    public Action.Plan plan() {
        return new Action.Plan(title, detail, area, objective, owner, lead, partners, start, due);
    }
}
