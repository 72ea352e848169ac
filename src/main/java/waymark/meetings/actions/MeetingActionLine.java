package waymark.meetings.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.strategy.rag.Colour;

/// An action of a meeting in a list.
///
/// @param held the day of the meeting
/// @param objective code of the objective it is for, or null
/// @param doneOn null while it is open
public record MeetingActionLine(
        Ref ref,
        Ref meeting,
        LocalDate held,
        String groupName,
        String what,
        String ownerName,
        @Nullable String objective,
        LocalDate due,
        @Nullable LocalDate doneOn) {

    /// By the rule of the actions of a plan on which no progress was recorded.
    ///
    /// @param soon days ahead that count as soon
    Colour colour(LocalDate today, int soon) {
        if (doneOn != null) {
            return Colour.BLUE;
        }
        return due.isBefore(today) ? Colour.RED : due.isAfter(today.plusDays(soon)) ? Colour.GREEN : Colour.AMBER;
    }

    /// Where it is.
    public String path() {
        return "/meetings/" + meeting + "#actions";
    }
}
