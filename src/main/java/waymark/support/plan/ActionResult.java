package waymark.support.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// What came of an action.
///
/// @param doneOn null where it is to be done still
/// @param outcome why not, where it was not done
record ActionResult(ActionState state, @Nullable LocalDate doneOn, String outcome) {

    static ActionResult read(FormReader reader) {
        return new ActionResult(
                reader.choice("state", ActionState.class, "Choose whether it was done"),
                reader.date("doneOn", "The day").orElse(null),
                reader.text("outcome", "What came of it", FormReader.TEXT));
    }

    /// Whether it may be recorded.
    Ruling<ActionResult> rule(LocalDate today) {
        var open = state == ActionState.OPEN;
        return new Problems()
                .when(!open && doneOn == null, "doneOn", "Enter the day")
                .when(doneOn != null && doneOn.isAfter(today), "doneOn", "The day must be today or in the past")
                .when(
                        state == ActionState.NOT_DONE && outcome.isEmpty(),
                        "outcome",
                        "Enter why it was not done and what happens instead")
                .or(() -> open ? new ActionResult(state, null, "") : this);
    }
}
