package waymark.support.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// A review meeting.
///
/// @param state its word: `planned`, `held`, `cancelled`
/// @param presence null until it was held
/// @param words null until it was held
record ReviewMeeting(
        UUID id,
        int version,
        LocalDate onDay,
        String state,
        @Nullable Presence presence,
        @Nullable Words words,
        List<Contribution> contributions) {

    ReviewMeeting {
        contributions = List.copyOf(contributions);
    }

    /// What is sealed.
    record Words(String came, String view, String changes) {}

    /// What one member brings.
    record Contribution(String authorName, String organisation, Instant at, String words) {}

    /// What is recorded of a meeting.
    ///
    /// @param next when the next one is; null where none is planned
    record Held(Presence presence, Words words, @Nullable LocalDate next) {}

    boolean planned() {
        return state.equals("planned");
    }

    String word(LocalDate today) {
        return planned() ? onDay.isBefore(today) ? "Late" : "Planned" : state.equals("held") ? "Held" : "Cancelled";
    }

    Tone tone(LocalDate today) {
        return planned() ? onDay.isBefore(today) ? Tone.RED : Tone.BLUE : state.equals("held") ? Tone.GREEN : Tone.GREY;
    }

    /// Whether it may be recorded so.
    Ruling<Held> hold(Held held, LocalDate today) {
        var next = held.next();
        return new Problems()
                .when(!planned(), "", "Somebody has recorded this meeting already")
                .when(onDay.isAfter(today), "", "Record the meeting on its day or after it")
                .when(
                        held.presence() != Presence.NOT_ASKED
                                && held.words().view().isEmpty(),
                        "view",
                        "Enter what the person said, or that they did not want to say anything")
                .when(next != null && next.isBefore(today), "next", "The next meeting must be today or later")
                .or(() -> held);
    }
}
