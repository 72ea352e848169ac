package waymark.conferences.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Clocks;

/// An item on a day.
///
/// @param meeting reference of the meeting of the forum's group
/// @param minutes planned
/// @param overCapacity why it is on a day that was full; empty where it was not
public record Hearing(
        UUID id,
        UUID item,
        Ref meeting,
        Instant startsAt,
        int version,
        int position,
        int minutes,
        State state,
        String overCapacity,
        @Nullable LocalDate agendaSentOn,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt) {

    /// How far it has come.
    public enum State {
        PLANNED("Planned"),
        HEARD("Heard"),
        PUT_OFF("Put off");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /// As a label.
        public String title() {
            return title;
        }
    }

    /// The day in London.
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, Clocks.LONDON);
    }

    /// True until it was heard or put off.
    public boolean planned() {
        return state == State.PLANNED;
    }

    /// True while it is being heard.
    public boolean running() {
        return beganAt != null && endedAt == null;
    }
}
