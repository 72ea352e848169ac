package waymark.support.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormReader;

/// A review meeting.
///
/// @param state its word: `planned`, `held`, `cancelled`
/// @param presence null until it was held
/// @param words null until it was held
/// @param cancelled why it was cancelled; empty where it was not
record ReviewMeeting(
        UUID id,
        int version,
        LocalDate onDay,
        String state,
        @Nullable Presence presence,
        @Nullable Words words,
        String cancelled,
        List<Contribution> contributions) {

    ReviewMeeting {
        contributions = List.copyOf(contributions);
    }

    /// What is sealed.
    record Words(String came, String view, String changes) {}

    /// What one member brings.
    ///
    /// @param number its place among those of the meeting, from 1
    /// @param id of the text that holds now
    /// @param at when it was given
    /// @param earlier texts that were corrected, the first one first
    record Contribution(
            int number,
            UUID id,
            UUID author,
            String authorName,
            String organisation,
            Instant at,
            String words,
            List<Earlier> earlier) {

        Contribution {
            earlier = List.copyOf(earlier);
        }

        /// Which text it is, from 1.
        int version() {
            return earlier.size() + 1;
        }

        Contribution corrected(UUID by, Instant at, String words) {
            var before = new ArrayList<>(earlier);
            before.add(new Earlier(this.words, at));
            return new Contribution(number, by, author, authorName, organisation, this.at, words, before);
        }
    }

    /// A text that was corrected.
    ///
    /// @param until when it was corrected
    record Earlier(String words, Instant until) {}

    /// That a planned meeting does not take place.
    record Cancelled(String reason) {}

    /// What is recorded of a meeting.
    ///
    /// @param next when the next one is; null where none is planned
    record Held(Presence presence, Words words, @Nullable LocalDate next) {

        static Held read(FormReader reader, LocalDate today) {
            return new Held(
                    reader.choice("presence", Presence.class, "Choose whether the person was there"),
                    new Words(
                            reader.text("came", "Who came", FormReader.REASON),
                            reader.text("view", "The view of the person", FormReader.TEXT),
                            reader.text("changes", "What changes", FormReader.TEXT)),
                    DayAhead.optional(reader, "next", "The next meeting", today).orElse(null));
        }
    }

    boolean planned() {
        return state.equals("planned");
    }

    String word(LocalDate today) {
        return planned() ? onDay.isBefore(today) ? "Late" : "Planned" : state.equals("held") ? "Held" : "Cancelled";
    }

    Tone tone(LocalDate today) {
        return planned() ? onDay.isBefore(today) ? Tone.RED : Tone.BLUE : state.equals("held") ? Tone.GREEN : Tone.GREY;
    }

    /// Whether it may be cancelled.
    Ruling<Cancelled> cancel(Cancelled wanted) {
        return new Problems()
                .when(!planned(), "reason", "Somebody has recorded or cancelled this meeting already")
                .when(wanted.reason().isEmpty(), "reason", "Enter why it is cancelled")
                .or(() -> wanted);
    }

    /// Whether it may be recorded so.
    Ruling<Held> hold(Held held, LocalDate today) {
        return new Problems()
                .when(!planned(), "", "Somebody has recorded or cancelled this meeting already")
                .when(onDay.isAfter(today), "", "Record the meeting on its day or after it")
                .when(
                        held.presence() != Presence.NOT_ASKED
                                && held.words().view().isEmpty(),
                        "view",
                        "Enter what the person said, or that they did not want to say anything")
                .or(() -> held);
    }
}
