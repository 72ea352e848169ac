package waymark.strategy.objectives;

import java.util.Arrays;
import java.util.Set;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of an objective, and fills it: who answers for it, which of the 4 Ps it serves, and its
/// outcomes, one on each line.
public final class ObjectiveForm {

    private static final int MOST_OUTCOMES = 20;

    private ObjectiveForm() {}

    /// The form filled with the objective.
    public static FormData filled(Objective objective) {
        return FormData.version(objective.version())
                .with("owner", objective.owner())
                .with("person", objective.person())
                .with(
                        "fourPs",
                        objective.fourPs().stream().sorted().map(Enum::name).toList())
                .with("outcomes", String.join("\n", objective.outcomes()));
    }

    /// The objective as it was sent. Only what is offered can be chosen, and what was chosen before.
    public static Objective read(FormReader form, StrategyChoices.Offered choices, Objective before) {
        var owner = choices.chosen(form, "owner", "owner", before.owner(), "Choose the accountable organisation");
        var person = choices.person(form, "person", before.person(), "Choose a person from the list, or nobody");
        var fourPs = Set.copyOf(form.choices(
                "fourPs", Arrays.asList(FourP.values()), FourP::name, "Choose at least one of the four Ps"));
        var outcomes = form.form().lines("outcomes");
        form.when(outcomes.size() > MOST_OUTCOMES, "outcomes", "Enter 20 outcomes or fewer, each on a line of its own");
        form.when(
                outcomes.stream().anyMatch(line -> line.codePointCount(0, line.length()) > FormReader.REASON),
                "outcomes",
                "Each outcome must be 1,000 characters or fewer");
        return new Objective(
                before.code(),
                form.form().version(),
                before.priority(),
                before.text(),
                owner,
                person,
                fourPs,
                outcomes);
    }
}
