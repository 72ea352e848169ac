package waymark.strategy.objectives;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.strategy.rag.FormText;

/// Who answers for an objective, which strands it serves and what would be different, as it was typed.
///
/// @param outcomes one on each line
public record ObjectiveForm(
        @Nullable String owner,
        @Nullable String person,
        @Nullable List<String> fourPs,
        @Nullable String outcomes,
        @Nullable Integer version) {

    private static final int MOST_OUTCOMES = 20;

    public ObjectiveForm {
        owner = FormText.tidy(owner);
        person = FormText.tidy(person);
        fourPs = fourPs == null ? List.of() : List.copyOf(fourPs);
        outcomes = FormText.tidy(outcomes);
    }

    public static ObjectiveForm of(Objective objective) {
        return new ObjectiveForm(
                objective.owner(),
                objective.person() == null ? "" : objective.person().toString(),
                objective.fourPs().stream().sorted().map(Enum::name).toList(),
                String.join("\n", objective.outcomes()),
                objective.version());
    }

    public Ruling<Objective> read(StrategyChoices.Offered choices, Objective before) {
        var problems = new Problems();
        problems.when(
                !choices.has("owner", text(owner)) && !before.owner().equals(owner),
                "owner",
                "Choose the accountable organisation");
        boolean samePerson =
                before.person() != null && before.person().toString().equals(person);
        problems.when(
                !text(person).isEmpty() && !samePerson && !choices.has("lead", text(person)),
                "person",
                "Choose a person from the list, or nobody");
        var strands = EnumSet.noneOf(FourP.class);
        for (var strand : FourP.values()) {
            if (fourPs != null && fourPs.contains(strand.name())) {
                strands.add(strand);
            }
        }
        problems.when(strands.isEmpty(), "fourPs", "Choose at least one of the four Ps");
        var lines = new ArrayList<String>();
        text(outcomes)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        problems.when(
                lines.size() > MOST_OUTCOMES, "outcomes", "Enter 20 outcomes or fewer, each on a line of its own");
        problems.when(
                lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > FormText.REASON),
                "outcomes",
                "Each outcome must be 1,000 characters or fewer");
        return problems.or(() -> new Objective(
                before.code(),
                Objects.requireNonNullElse(version, 0),
                before.priority(),
                before.text(),
                text(owner),
                text(person).isEmpty() ? null : UUID.fromString(text(person)),
                strands,
                lines));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
