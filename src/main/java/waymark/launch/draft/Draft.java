package waymark.launch.draft;

import java.util.List;
import java.util.Map;
import waymark.web.forms.Choice;

/// All that was typed so far.
public record Draft(Map<LaunchStep, SavedStep> steps) {

    public Draft {
        steps = Map.copyOf(steps);
    }

    public static Draft empty() {
        return new Draft(Map.of());
    }

    public SavedStep step(LaunchStep step) {
        return steps.getOrDefault(step, SavedStep.none(step));
    }

    public List<LaunchRow> rows(LaunchStep step) {
        return step(step).rows();
    }

    /// A cell of a step that has one row.
    public String value(LaunchStep step, String key) {
        return rows(step).stream().findFirst().map(row -> row.cell(key)).orElse("");
    }

    /// The same with other rows in a step.
    public Draft with(LaunchStep step, List<LaunchRow> rows) {
        var changed = new java.util.EnumMap<LaunchStep, SavedStep>(LaunchStep.class);
        changed.putAll(steps);
        var now = step(step);
        changed.put(step, new SavedStep(step, now.number(), now.backTo(), rows, now.savedAt(), now.savedByName()));
        return new Draft(changed);
    }

    /// Says which draft it is: another number for any step makes another digest.
    public String digest() {
        return String.join(
                " ",
                java.util.stream.Stream.of(LaunchStep.values())
                        .map(step -> step.code() + ":" + step(step).number())
                        .toList());
    }

    List<Choice> areas() {
        return Choice.from(rows(LaunchStep.AREAS), row -> row.cell("code"), row -> row.cell("name"));
    }

    List<Choice> partners() {
        return Choice.from(rows(LaunchStep.PARTNERS), row -> row.cell("code"), row -> row.cell("name"));
    }

    List<Choice> objectives() {
        return Choice.from(rows(LaunchStep.OBJECTIVES), row -> row.cell("objective"), row -> row.cell("objective"));
    }
}
