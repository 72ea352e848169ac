package waymark.meetings.invitations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.meetings.Slot;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Somebody's invitation for one seat of one meeting that has not begun.
///
/// @param kind `holder` or `deputy`
/// @param answer `coming`, `deputy` or `apology`; empty where there is none yet
/// @param named the deputy of the seat whom the holder may send; null for a deputy, and where there is none
record Invitation(
        UUID id,
        int version,
        Ref meeting,
        String groupCode,
        String group,
        Slot slot,
        String seatTitle,
        UUID person,
        String personName,
        String kind,
        String answer,
        String deputyName,
        @Nullable PersonSummary named) {

    /// An answer.
    ///
    /// @param deputy who comes instead, where it is somebody of the directory
    /// @param deputyName who comes instead, or empty
    record Answered(Invitation of, String answer, @Nullable UUID deputy, String deputyName) {}

    /// What is known once the meeting is looked up.
    record Row(
            UUID id,
            int version,
            Ref meeting,
            String groupCode,
            String groupName,
            Instant startsAt,
            int minutes,
            String place,
            String link,
            String seat,
            String seatTitle,
            UUID person,
            String personName,
            String kind,
            String answer,
            String deputyName) {

        Invitation with(@Nullable PersonSummary named) {
            return new Invitation(
                    id,
                    version,
                    meeting,
                    groupCode,
                    groupName,
                    new Slot(startsAt, minutes, place, link),
                    seatTitle,
                    person,
                    personName,
                    kind,
                    answer,
                    deputyName,
                    named);
        }
    }

    /// Only who has the seat sends somebody else.
    boolean maySend() {
        return kind.equals("holder");
    }

    /// What was answered so far, in a sentence; empty where nothing was.
    String words() {
        return switch (answer) {
            case "coming" -> "Your answer: you are coming.";
            case "apology" -> "Your answer: you cannot come.";
            case "deputy" -> "Your answer: " + deputyName + " comes instead of you.";
            default -> "";
        };
    }

    /// Reads what was pressed: `coming`, `apology`, `named` or `other` with a name.
    Ruling<Answered> read(FormData form) {
        return form.read(reader -> {
            var choices = new ArrayList<>(List.of("coming", "apology"));
            if (maySend()) {
                choices.add("other");
                if (named != null) {
                    choices.add("named");
                }
            }
            var chosen = reader.choice("answer", choices, Function.identity(), "Choose an answer");
            if (chosen.equals("named") && named != null) {
                return new Answered(this, "deputy", named.id(), named.name());
            }
            return chosen.equals("other")
                    ? new Answered(
                            this,
                            "deputy",
                            null,
                            reader.requiredLine(
                                    "name", "Name", FormReader.TITLE, "Enter the name of the person who comes"))
                    : new Answered(this, chosen, null, "");
        });
    }
}
