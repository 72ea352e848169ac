package waymark.governance.returns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.strategy.rag.Colour;

/// What a return says of one action of the area's plan, with the action's colour when it was written.
///
/// @param action its reference
/// @param priority code of the priority it serves
/// @param owner name of the organisation that owns it
/// @param because the dates behind the colour
/// @param original the action's own updates in the quarter, which the text
///     began from and which stay beside it
/// @param text what the area reports
public record ReportedAction(
        String action,
        String title,
        String priority,
        String objective,
        String owner,
        String status,
        Colour colour,
        String because,
        @Nullable LocalDate due,
        String original,
        String text) {

    static final int LONGEST = 2000;

    /// True where the area wrote something other than the action's updates say.
    boolean rewritten() {
        return !text.strip().equals(original.strip());
    }

    ReportedAction with(String text) {
        return new ReportedAction(
                action, title, priority, objective, owner, status, colour, because, due, original, text);
    }

    String field() {
        return "progress-" + action;
    }

    List<Problem> problems() {
        return rewritten()
                ? new Problems().tooLong(field(), text, "Progress", LONGEST).list()
                : List.of();
    }
}
