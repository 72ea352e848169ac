package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// The plan of an action: everything about it that the area lead and the coordinator may change. Kept in the
/// columns of the same names, and as JSON in the history, where an event of an earlier version lacks what was
/// added since.
///
/// @param area code of the area whose plan it is in
/// @param objective code of the objective it serves
/// @param owner code of the organisation that answers for it
/// @param lead the person who leads it, or null until one is named
/// @param partners codes of the organisations that help
public record ActionPlan(
        String title,
        String detail,
        String area,
        String objective,
        String owner,
        @Nullable UUID lead,
        List<String> partners,
        LocalDate start,
        LocalDate due) {

    public ActionPlan {
        partners = List.copyOf(partners);
    }

    /// A plan with what every plan has.
    public static ActionPlan of(
            String title,
            String detail,
            String area,
            String objective,
            String owner,
            @Nullable UUID lead,
            List<String> partners,
            LocalDate start,
            LocalDate due) {
        return new ActionPlan(title, detail, area, objective, owner, lead, partners, start, due);
    }

    /// Adds it to the area's plan.
    ///
    /// @param ref the reference of the new action
    public Ruling<ActionEvent> add(Ref ref, LocalDate today) {
        return check().or(() -> new ActionEvent.Added(ref, this, today));
    }

    /// What is wrong with its dates.
    Problems check() {
        return new Problems().when(due.isBefore(start), "due", "The due date must be on or after the start date");
    }

    /// The same with these, changed or not; whatever else a plan has stays as it is.
    public ActionPlan with(
            String title,
            String detail,
            String area,
            String objective,
            String owner,
            @Nullable UUID lead,
            List<String> partners,
            LocalDate start,
            LocalDate due) {
        return new ActionPlan(title, detail, area, objective, owner, lead, partners, start, due);
    }

    /// The same with another lead person, or with none.
    public ActionPlan withLead(@Nullable UUID other) {
        return new ActionPlan(title, detail, area, objective, owner, other, partners, start, due);
    }
}
