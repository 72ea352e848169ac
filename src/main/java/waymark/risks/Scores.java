package waymark.risks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The scores of a risk.
///
/// @param before where it was on the day that movement is counted from; null where it was not registered yet,
/// and where nobody asked
record Scores(
        Placed inherent,
        Placed current,
        Placed target,
        @Nullable Placed before) {

    Placed of(ScoreKind kind) {
        return switch (kind) {
            case INHERENT -> inherent;
            case CURRENT -> current;
            case TARGET -> target;
        };
    }

    /// The kinds in which the two differ.
    List<ScoreKind> changed(Scores after) {
        var changed = new ArrayList<ScoreKind>();
        for (var kind : ScoreKind.values()) {
            if (!of(kind).equals(after.of(kind))) {
                changed.add(kind);
            }
        }
        return changed;
    }

    Movement movement() {
        return Movement.between(before, current);
    }

    static Scores read(FormReader reader, RiskScale scale) {
        return new Scores(
                placed(reader, ScoreKind.INHERENT, scale),
                placed(reader, ScoreKind.CURRENT, scale),
                placed(reader, ScoreKind.TARGET, scale),
                null);
    }

    private static Placed placed(FormReader reader, ScoreKind kind, RiskScale scale) {
        return new Placed(
                reader.number(kind.code() + "Likelihood", 1, scale.steps(), "Choose the likelihood: " + kind.word()),
                reader.number(kind.code() + "Impact", 1, scale.steps(), "Choose the impact: " + kind.word()),
                scale.number());
    }

    /// Fills a form with what was given on that scale. What was given on an earlier one has to be given anew.
    FormData fill(FormData form, RiskScale scale) {
        for (var kind : ScoreKind.values()) {
            var placed = of(kind);
            if (placed.scale() == scale.number()) {
                form.with(kind.code() + "Likelihood", placed.likelihood())
                        .with(kind.code() + "Impact", placed.impact());
            }
        }
        return form;
    }
}
