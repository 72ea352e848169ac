package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of an action's plan, and fills it.
final class ActionForm {

    private ActionForm() {}

    static FormData filled(Action action) {
        return FormData.version(action.version()).with(action.plan());
    }

    /// The areas whose plan the actor may change.
    static List<Choice> areas(StrategyChoices.Offered choices, Actor actor) {
        return choices.of("area").stream()
                .filter(area -> actor.may(EDIT_PLAN, Scope.area(area.value())))
                .toList();
    }

    /// The plan of a new action.
    static ActionPlan readNew(FormReader form, StrategyChoices.Offered choices, Actor actor, LocalDate today) {
        var area = form.form().text("area");
        form.when(
                areas(choices, actor).stream()
                        .noneMatch(choice -> choice.value().equals(area)),
                "area",
                "Choose an area whose plan you may change");
        return read(form, choices, area, null, today);
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
        var objective = choices.chosen(form, "objective", "objective", null, "Choose an objective");
        var title = form.required("title", "Title", FormReader.TITLE, "Enter what will be done");
        var detail = form.text("detail", "Detail", FormReader.TEXT);
        var owner = choices.chosen(
                form, "owner", "owner", before == null ? null : before.owner(), "Choose the owner organisation");
        var lead = choices.person(
                form, "lead", before == null ? null : before.lead(), "Choose a person from the list, or nobody yet");
        var start = form.requiredDate("start", "Start date", today);
        var due = form.requiredDate("due", "Due date", today.plusMonths(6));
        var partners = partners(form, choices, owner, before == null ? List.of() : before.partners());
        return new ActionPlan(title, detail, area, objective, owner, lead, partners, start, due);
    }

    private static List<String> partners(
            FormReader form, StrategyChoices.Offered choices, String owner, List<String> before) {
        var partners = form.form().all("partners");
        form.when(
                !partners.stream().allMatch(partner -> choices.has("owner", partner) || before.contains(partner)),
                "partners",
                "Choose partners from the list");
        return partners.stream()
                .filter(partner -> !partner.equals(owner))
                .distinct()
                .sorted()
                .toList();
    }
}
