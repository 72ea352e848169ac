package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Whose a pack or a session is: an area's, or the whole partnership's.
public final class TrainingAreas {

    static final String EVERYWHERE = "everywhere";

    private TrainingAreas() {}

    /// For which of the areas the actor may write packs and plan sessions.
    public static List<Choice> of(Actor actor, List<Area> areas) {
        var choices = new ArrayList<Choice>();
        if (actor.may(RUN_TRAINING, Scope.PARTNERSHIP)) {
            choices.add(Choice.of(EVERYWHERE, "All areas"));
        }
        areas.stream()
                .filter(one -> actor.may(RUN_TRAINING, Scope.area(one.code())))
                .forEach(one -> choices.add(Choice.of(one.code(), one.name())));
        return choices;
    }

    /// The area that was chosen; null for the whole partnership.
    public static @Nullable String chosen(FormReader reader, List<Choice> offered) {
        var chosen = reader.choice("area", offered, Choice::value, "Choose whose it is")
                .value();
        return chosen.equals(EVERYWHERE) ? null : chosen;
    }
}
