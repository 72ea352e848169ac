package waymark.intelligence.tasking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// What officers want to know, of whom, by when. Nothing in it names a person, and "nothing known" is an answer.
///
/// @param outcome what came of it, or why it was withdrawn; empty while it is open
record Requirement(
        UUID id,
        Ref ref,
        int version,
        String unit,
        String unitName,
        @Nullable String area,
        String areaName,
        String title,
        String wanted,
        String why,
        LocalDate dueOn,
        LocalDate askedOn,
        String askedByName,
        String state,
        @Nullable LocalDate closedOn,
        String outcome) {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_WANTED = 2_000;
    static final int LONGEST_WHY = 1_000;

    /// What an officer enters.
    ///
    /// @param asked codes of the organisations
    /// @param role whom of each: code of a role, or empty for everybody
    record Given(
            String title,
            String wanted,
            String why,
            @Nullable String area,
            LocalDate dueOn,
            List<String> asked,
            String role) {

        public Given {
            asked = List.copyOf(asked);
        }

        Ruling<Given> ask(LocalDate today) {
            return new Problems()
                    .when(dueOn.isBefore(today), "dueOn", "The day must be today or later")
                    .or(() -> this);
        }
    }

    /// An organisation that is asked, and whether it has answered. Whether it knew something, on which day it answered
    /// and who did is kept from officers: beside a submission it would say where that came from.
    record Asked(String organisation, String organisationName, String role, boolean answered) {

        String word() {
            return answered ? "Answered" : "Has not answered";
        }

        Tone tone() {
            return answered ? Tone.GREEN : Tone.YELLOW;
        }
    }

    boolean open() {
        return state.equals("OPEN");
    }

    /// True after its day.
    boolean overdue(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }

    /// True for officers of the unit that asks.
    boolean askedBy(Actor actor) {
        return actor.may(Permission.HANDLE_INTELLIGENCE, Scope.organisation(unit));
    }

    String word(LocalDate today) {
        return switch (state) {
            case "CLOSED" -> "Closed";
            case "WITHDRAWN" -> "Withdrawn";
            default -> overdue(today) ? "Overdue" : "Open";
        };
    }

    Tone tone(LocalDate today) {
        return overdue(today) ? Tone.ORANGE : open() ? Tone.BLUE : Tone.GREY;
    }

    String path() {
        return "/intelligence/requirements/" + ref;
    }

    String where() {
        return areaName.isEmpty() ? "More than one area" : areaName;
    }
}
