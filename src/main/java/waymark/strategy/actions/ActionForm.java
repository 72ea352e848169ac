package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.FormText;
import waymark.web.forms.DateField;

/// What somebody typed to add an action to a plan, or to change one.
record ActionForm(
        @Nullable String title,
        @Nullable String detail,
        @Nullable String area,
        @Nullable String objective,
        @Nullable String owner,
        @Nullable String lead,
        @Nullable List<String> partners,
        @BindParam("start-day") @Nullable String startDay,
        @BindParam("start-month") @Nullable String startMonth,
        @BindParam("start-year") @Nullable String startYear,
        @BindParam("due-day") @Nullable String dueDay,
        @BindParam("due-month") @Nullable String dueMonth,
        @BindParam("due-year") @Nullable String dueYear,
        @Nullable Integer version) {

    ActionForm {
        title = FormText.tidy(title);
        detail = FormText.tidy(detail);
        area = FormText.tidy(area);
        objective = FormText.tidy(objective);
        owner = FormText.tidy(owner);
        lead = FormText.tidy(lead);
        partners = partners == null ? List.of() : List.copyOf(partners);
    }

    /// An empty form for an area and an objective, where they are known already.
    static ActionForm fresh(String area, String objective, String owner) {
        return new ActionForm("", "", area, objective, owner, "", List.of(), "", "", "", "", "", "", null);
    }

    static ActionForm of(Action action) {
        var plan = action.plan();
        var start = DateField.of(plan.start());
        var due = DateField.of(plan.due());
        return new ActionForm(
                plan.title(),
                plan.detail(),
                plan.area(),
                plan.objective(),
                plan.owner(),
                plan.lead() == null ? "" : plan.lead().toString(),
                plan.partners(),
                start.day(),
                start.month(),
                start.year(),
                due.day(),
                due.month(),
                due.year(),
                action.version());
    }

    DateField start() {
        return DateField.of(startDay, startMonth, startYear);
    }

    DateField due() {
        return DateField.of(dueDay, dueMonth, dueYear);
    }

    /// The plan, or everything wrong with it at once. Only what is offered can be
    /// chosen, and what was chosen before.
    ///
    /// @param inArea code of the area whose plan it is in
    /// @param before the plan as it stands, or null for a new action
    Ruling<Action.Plan> read(
            StrategyChoices.Offered choices, String inArea, Action.@Nullable Plan before, LocalDate today) {
        var problems = new Problems();
        FormText.required(problems, "title", text(title), FormText.TITLE, "Enter what will be done", "Title");
        FormText.atMost(problems, "detail", text(detail), FormText.TEXT, "Detail");
        problems.when(!choices.has("objective", text(objective)), "objective", "Choose an objective");
        problems.when(
                !choices.has("owner", text(owner))
                        && (before == null || !before.owner().equals(owner)),
                "owner",
                "Choose the owner organisation");
        problems.when(!leadOffered(choices, before), "lead", "Choose a person from the list, or nobody yet");
        var partnerCodes = partners == null ? List.<String>of() : partners;
        problems.when(
                !partnerCodes.stream()
                        .allMatch(partner -> choices.has("owner", partner)
                                || (before != null && before.partners().contains(partner))),
                "partners",
                "Choose partners from the list");
        var starts = start().required("start", "Start date", today, problems);
        var ends = due().required("due", "Due date", today.plusMonths(6), problems);
        if (starts.isPresent() && ends.isPresent()) {
            problems.when(ends.get().isBefore(starts.get()), "due", "The due date must be on or after the start date");
        }
        return problems.or(() -> new Action.Plan(
                text(title),
                text(detail),
                inArea,
                text(objective),
                text(owner),
                text(lead).isEmpty() ? null : UUID.fromString(text(lead)),
                partnerCodes.stream()
                        .filter(partner -> !partner.equals(owner))
                        .distinct()
                        .sorted()
                        .toList(),
                starts.orElseThrow(),
                ends.orElseThrow()));
    }

    private boolean leadOffered(StrategyChoices.Offered choices, Action.@Nullable Plan before) {
        return text(lead).isEmpty()
                || choices.has("lead", text(lead))
                || (before != null
                        && before.lead() != null
                        && before.lead().toString().equals(lead));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
