package waymark.strategy.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.strategy.actions.Action;
import waymark.strategy.actions.ActionEvent;
import waymark.strategy.actions.ActionPlan;
import waymark.web.forms.FormReader;

/// What several actions are given at once. Null leaves a field of each as it is.
///
/// @param lead the next lead person, or null
/// @param nobody true where the lead person is taken away and none named
record BulkChange(
        @Nullable String owner,
        @Nullable UUID lead,
        boolean nobody,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {

    static final String NOBODY = "nobody";

    static BulkChange read(FormReader form, PlanWords words) {
        var sent = form.form();
        var owner = sent.text("owner");
        var lead = sent.text("lead");
        boolean nobody = lead.equals(NOBODY);
        form.when(
                !owner.isEmpty() && !words.offered().has("owner", owner),
                "owner",
                "Choose an organisation from the list, or leave it as it is");
        var person = nobody
                ? null
                : words.offered().person(form, "lead", null, "Choose a person from the list, or leave it as it is");
        var change = new BulkChange(
                owner.isEmpty() ? null : owner,
                person,
                nobody,
                form.date("start", "Start date").orElse(null),
                form.date("due", "Due date").orElse(null));
        form.when(
                owner.isEmpty() && lead.isEmpty() && change.start() == null && change.due() == null,
                "owner",
                "Say what to change: the owner, the lead person or a date");
        return change;
    }

    /// The plan with what is set; a new owner is no partner of their own work any more.
    ActionPlan of(ActionPlan plan) {
        var owner = this.owner == null ? plan.owner() : this.owner;
        return plan.with(
                plan.title(),
                plan.detail(),
                plan.area(),
                plan.objective(),
                owner,
                nobody || lead != null ? lead : plan.lead(),
                plan.partners().stream().filter(code -> !code.equals(owner)).toList(),
                start == null ? plan.start() : start,
                due == null ? plan.due() : due);
    }

    /// What it does to these actions, or which of them it cannot be done to and why.
    Ruling<PlanPreview> preview(Collection<KnownAction> chosen, Actor actor, PlanWords words, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var changed = new ArrayList<PlanPreview.Change>();
        var unchanged = new ArrayList<KnownAction>();
        for (var one : chosen) {
            if (!(one.action() instanceof Action.Open open) || !open.mayEdit(actor)) {
                continue;
            }
            var plan = of(open.plan());
            if (FieldChanges.between(open.plan(), plan).isEmpty()) {
                unchanged.add(one);
                continue;
            }
            switch (open.change(plan, today)) {
                case Ruling.Agreed(ActionEvent event) ->
                    changed.add(PlanPreview.change(one, (ActionEvent.Changed) event, words));
                case Ruling.Refused(var wrong) ->
                    wrong.forEach(each -> problems.add(new Problem(
                            due == null ? "start" : "due",
                            "%s, %s to %s: %s"
                                    .formatted(
                                            one.ref(),
                                            words.say("start", plan, one),
                                            words.say("due", plan, one),
                                            lower(each.message())))));
            }
        }
        return problems.isEmpty()
                ? Ruling.agreed(new PlanPreview(List.of(), changed, unchanged, words))
                : new Ruling.Refused<>(problems);
    }

    private static String lower(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
