package waymark.training.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import waymark.strategy.actions.ActionPlan;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What becomes of a gap, as the form says it.
sealed interface GapDecision {

    /// The choices of what becomes of a gap.
    enum Becomes {
        ACTION("An action in the plan of the area", "With an organisation that answers for it, an objective and a day"),
        REVIEW("Review of a pathway or a policy", "By an organisation, by a day"),
        MERGE("It says the same as another gap", "Its votes count for the other one"),
        SET_ASIDE("It is set aside", "With the reason, which everybody reads");

        private final String words;
        private final String hint;

        Becomes(String words, String hint) {
            this.words = words;
            this.hint = hint;
        }

        String words() {
            return words;
        }

        String hint() {
            return hint;
        }
    }

    record Act(ActionPlan plan, String ownerName) implements GapDecision {}

    record Other(Gap.Outcome outcome) implements GapDecision {}

    static GapDecision read(FormReader form, WorkshopGapController.View page, LocalDate today) {
        var offered = page.offered();
        var becomes = form.choice("becomes", Becomes.class, "Choose what will be done");
        return switch (becomes) {
            case ACTION -> action(form, page, today);
            case REVIEW -> {
                var organisation =
                        offered.chosen(form, "reviewer", "owner", null, "Choose the organisation that reviews it");
                yield new Other(new Gap.Outcome.Review(
                        form.choice("of", List.of("PATHWAY", "POLICY"), one -> one, "Choose a pathway or a policy"),
                        form.requiredLine("what", "Which one", FormReader.TITLE, "Say which one it is"),
                        organisation,
                        offered.label("owner", organisation),
                        due(form, "reviewDue", today)));
            }
            case MERGE -> {
                var others = page.others();
                form.when(others.isEmpty(), "into", "There is no other gap that is open");
                yield new Other(new Gap.Outcome.Merge(
                        others.isEmpty()
                                ? UUID.randomUUID()
                                : form.choice(
                                                "into",
                                                others,
                                                one -> one.id().toString(),
                                                "Choose the gap that says the same")
                                        .id()));
            }
            case SET_ASIDE ->
                new Other(new Gap.Outcome.SetAside(
                        form.required("reason", "Reason", FormReader.REASON, "Say why nothing is done")));
        };
    }

    private static GapDecision action(FormReader form, WorkshopGapController.View page, LocalDate today) {
        var offered = page.offered();
        var area = form.choice("area", page.areas(), Choice::value, "Choose the area whose plan it is in");
        var owner = offered.chosen(form, "owner", "owner", null, "Choose the organisation that answers for it");
        return new Act(
                ActionPlan.of(
                        form.requiredLine("title", "What will be done", FormReader.TITLE, "Say what will be done"),
                        "Found in the workshop “%s” (%s): %s"
                                .formatted(
                                        page.it().title(),
                                        page.it().ref(),
                                        page.gap().words()),
                        area.value(),
                        offered.chosen(form, "objective", "objective", null, "Choose an objective"),
                        owner,
                        null,
                        List.of(),
                        today,
                        due(form, "due", today)),
                offered.label("owner", owner));
    }

    private static LocalDate due(FormReader form, String field, LocalDate today) {
        var due = form.requiredDate(field, "The day", today.plusMonths(3));
        form.when(due.isBefore(today), field, "The day must be today or later");
        return due.isBefore(today) ? today : due;
    }
}
