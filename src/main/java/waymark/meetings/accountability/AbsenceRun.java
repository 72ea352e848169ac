package waymark.meetings.accountability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateText;

/// An organisation that was absent without an apology from the latest meetings of a group, one after the
/// other.
///
/// @param meetings the first first
/// @param days of those meetings
/// @param steps for which a letter about this run exists
record AbsenceRun(
        String groupCode,
        String groupName,
        @Nullable String area,
        String organisation,
        String organisationName,
        int absences,
        List<String> meetings,
        List<LocalDate> days,
        String lastMeeting,
        List<String> steps,
        LocalDate today) {

    static final String GROUP = "group";
    static final String BOARD = "board";

    AbsenceRun {
        meetings = List.copyOf(meetings);
        days = List.copyOf(days);
        steps = List.copyOf(steps);
    }

    /// Whose chair writes now; empty where nobody does.
    String due(AccountabilitySettings settings) {
        var step = absences >= settings.board() ? BOARD : absences >= settings.group() ? GROUP : "";
        return steps.contains(step) ? "" : step;
    }

    /// The draft of the letter.
    String letter(String step) {
        var said = days.stream().map(DateText::day).toList();
        var earlier = said.subList(0, Math.max(0, said.size() - 1));
        var met = (earlier.isEmpty() ? "" : String.join(", ", earlier) + " and ") + said.getLast();
        return """
                To %s

                %s met on %s. %s was expected each time, was not represented, and sent no apology.

                What the group decides needs the organisations that act on it. Please tell us who will take part in the next \
                meeting, or name another person or a deputy for your seat.

                If the record is wrong, mark it on the page of your organisation in Waymark under Board, Accountability, or \
                tell us. It is then looked at and corrected.

                %s
                """.formatted(
                        organisationName,
                        groupName,
                        met,
                        organisationName,
                        step.equals(BOARD) ? "The chair of the board" : "The chair of " + groupName);
    }
}
