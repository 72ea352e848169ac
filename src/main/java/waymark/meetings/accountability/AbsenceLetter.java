package waymark.meetings.accountability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// A letter to an organisation that was absent several times in a row without an apology: drafted by itself,
/// sent by a person.
///
/// @param step `group` where the chair of the group writes, `board` where the chair of the board does
/// @param meetings where the organisation was absent, the first first
record AbsenceLetter(
        Ref ref,
        int version,
        String groupCode,
        String groupName,
        @Nullable String area,
        String organisation,
        String organisationName,
        String step,
        int absences,
        List<String> meetings,
        LocalDate draftedOn,
        String words,
        String state,
        @Nullable LocalDate sentOn,
        String sentByName,
        String droppedBecause) {

    static final int LONGEST = 4000;
    static final int LONGEST_REASON = 1000;
    static final int LONGEST_FOLLOWED = 2000;

    AbsenceLetter {
        meetings = List.copyOf(meetings);
    }

    boolean drafted() {
        return state.equals("drafted");
    }

    boolean sent() {
        return state.equals("sent");
    }

    String word() {
        return switch (state) {
            case "sent" -> "Sent";
            case "dropped" -> "Not sent";
            default -> "Draft";
        };
    }

    Tone tone() {
        return switch (state) {
            case "sent" -> Tone.GREEN;
            case "dropped" -> Tone.GREY;
            default -> Tone.YELLOW;
        };
    }

    /// Who writes it.
    String writer() {
        return step.equals("board") ? "The chair of the board" : "The chair of " + groupName;
    }

    /// What may happen to a letter.
    sealed interface Event {

        AbsenceLetter before();

        /// Its text was changed.
        record Reworded(AbsenceLetter before, String words) implements Event {}

        /// A person sent it.
        record Sent(AbsenceLetter before, LocalDate on) implements Event {}

        /// It is not sent.
        record Dropped(AbsenceLetter before, String because) implements Event {}
    }

    Ruling<Event> reword(String words) {
        return whileDrafted()
                .when(words.isEmpty(), "words", "Enter the text of the letter")
                .or(() -> new Event.Reworded(this, words));
    }

    Ruling<Event> send(LocalDate on, LocalDate today) {
        return whileDrafted()
                .when(on.isAfter(today), "sent", "The day must be today or in the past")
                .or(() -> new Event.Sent(this, on));
    }

    Ruling<Event> drop(String because) {
        return whileDrafted()
                .when(because.isEmpty(), "because", "Enter why no letter is sent")
                .or(() -> new Event.Dropped(this, because));
    }

    private Problems whileDrafted() {
        return new Problems().when(!drafted(), "", "This letter was sent or dropped already");
    }
}
