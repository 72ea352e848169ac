package waymark.strategy.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of an action's plan, and fills it.
final class ActionForm {

    private ActionForm() {}

    static FormData filled(Action action) {
        var plan = action.plan();
        return FormData.version(action.version())
                .with("title", plan.title())
                .with("detail", plan.detail())
                .with("area", plan.area())
                .with("objective", plan.objective())
                .with("owner", plan.owner())
                .with("lead", plan.lead())
                .with("partners", plan.partners())
                .with("start", plan.start())
                .with("due", plan.due());
    }

    /// The plan. Only what is offered can be chosen, and what was chosen before.
    ///
    /// @param area code of the area whose plan it is in
    /// @param before the plan as it is, or null for a new action
    static ActionPlan read(
            FormReader form,
            StrategyChoices.Offered choices,
            String area,
            @Nullable ActionPlan before,
            LocalDate today) {
        var owner = choices.chosen(
                form, "owner", "owner", before == null ? null : before.owner(), "Choose the owner organisation");
        var partners = form.form().all("partners");
        form.when(
                !partners.stream()
                        .allMatch(partner -> choices.has("owner", partner)
                                || (before != null && before.partners().contains(partner))),
                "partners",
                "Choose partners from the list");
        return new ActionPlan(
                form.required("title", "Title", FormReader.TITLE, "Enter what will be done"),
                form.text("detail", "Detail", FormReader.TEXT),
                area,
                choices.chosen(form, "objective", "objective", null, "Choose an objective"),
                owner,
                choices.person(
                        form,
                        "lead",
                        before == null ? null : before.lead(),
                        "Choose a person from the list, or nobody yet"),
                partners.stream()
                        .filter(partner -> !partner.equals(owner))
                        .distinct()
                        .sorted()
                        .toList(),
                form.requiredDate("start", "Start date", today),
                form.requiredDate("due", "Due date", today.plusMonths(6)));
    }
}
