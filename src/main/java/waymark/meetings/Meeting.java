package waymark.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Clocks;
import waymark.web.Tone;

/// A meeting of a group: planned, in progress, and then its minutes, which are drafted, checked by the chair
/// and approved by a later meeting. A meeting that is planned may be cancelled.
sealed interface Meeting {

    Header header();

    /// What every meeting has.
    ///
    /// @param area where the group answers for one area alone, its code
    /// @param reason of the last move, or why it was cancelled; may be empty
    /// @param quorum how many had to be present, as it was when the meeting began
    /// @param chair who was in the seat of the chair when the meeting began, or null
    /// @param approvedAt the meeting that approved the minutes
    /// @param extraordinary true where it met beside its dates: it approves no minutes
    /// @param beganAt null until it began; likewise when it ended
    /// @param presider row of attendance of who presided where it was neither the chair nor the
    /// deputy, or null
    record Header(
            Ref ref,
            int version,
            String groupCode,
            String groupName,
            @Nullable String area,
            Instant startsAt,
            int minutes,
            String place,
            String link,
            String reason,
            int quorum,
            boolean deputiesCount,
            @Nullable UUID chair,
            @Nullable UUID chairDeputy,
            boolean chairThere,
            @Nullable LocalDate checkedOn,
            String checkedByName,
            @Nullable LocalDate approvedOn,
            String approvedByName,
            @Nullable Ref approvedAt,
            boolean extraordinary,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable UUID presider) {

        /// So long after its beginning a tick still says that somebody was there from the beginning.
        private static final Duration ARRIVING = Duration.ofMinutes(15);

        /// When it began, or was to.
        Instant began() {
            return beganAt == null ? startsAt : beganAt;
        }

        /// True on its day. A meeting that is recorded afterwards has no present moment.
        boolean happensAt(Instant now) {
            return endedAt == null && LocalDate.ofInstant(now, Clocks.LONDON).equals(day());
        }

        /// From when somebody was there who is ticked now.
        Instant arrival(Instant now) {
            return happensAt(now) && now.isAfter(began().plus(ARRIVING)) ? now : began();
        }

        /// The moment of what is recorded now: the last one, where it is recorded afterwards.
        Instant moment(Instant now) {
            if (happensAt(now)) {
                return now.isBefore(began()) ? began() : now;
            }
            var end = endedAt == null ? slot().end() : endedAt;
            return end.isBefore(began()) ? began() : end;
        }

        Slot slot() {
            return new Slot(startsAt, minutes, place, link);
        }

        LocalDate day() {
            return slot().day();
        }

        boolean runBy(Actor actor) {
            return MeetingGroup.runBy(actor, area);
        }

        /// True for who was in the seat of the chair, and the deputy; where neither was there or both have
        /// left the partnership, for who runs the meetings.
        boolean checkedBy(Actor actor) {
            return chairThere ? actor.id().equals(chair) || actor.id().equals(chairDeputy) : runBy(actor);
        }
    }

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word.
    String word();

    Tone tone();

    /// Planned for a day.
    record Planned(Header header) implements Meeting {

        @Override
        public String word() {
            return "Planned";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        /// Another day, time or place.
        Ruling<MeetingEvent.Moved> move(Slot slot, String reason) {
            return new Problems()
                    .when(slot.equals(header.slot()), "date", "Change the date, the time or the place")
                    .when(reason.isEmpty(), "reason", "Enter the reason; everybody who is expected reads it")
                    .or(() -> new MeetingEvent.Moved(header, slot, reason));
        }

        Ruling<MeetingEvent.Cancelled> cancel(String reason) {
            return new Problems()
                    .when(reason.isEmpty(), "reason", "Enter the reason; everybody who is expected reads it")
                    .or(() -> new MeetingEvent.Cancelled(header, reason));
        }

        /// It begins: on its day, or afterwards where it is recorded from notes on paper.
        Ruling<MeetingEvent.Opened> open(LocalDate today) {
            return new Problems()
                    .when(
                            header.day().isAfter(today),
                            "",
                            "The meeting is on a later day. Move it first if it takes place today")
                    .or(() -> new MeetingEvent.Opened(header));
        }
    }

    /// It is taking place.
    record InProgress(Header header) implements Meeting {

        @Override
        public String word() {
            return "In progress";
        }

        @Override
        public Tone tone() {
            return Tone.PURPLE;
        }

        Ruling<MeetingEvent.Ended> end() {
            return Ruling.agreed(new MeetingEvent.Ended(header));
        }
    }

    /// Its minutes are a draft that the chair has yet to check.
    record Drafted(Header header) implements Meeting {

        @Override
        public String word() {
            return "Minutes to check";
        }

        @Override
        public Tone tone() {
            return Tone.YELLOW;
        }

        Ruling<MeetingEvent.MinutesChecked> check(Actor actor, LocalDate today) {
            return new Problems()
                    .when(!header.checkedBy(actor), "", "The chair of the meeting checks its minutes")
                    .or(() -> new MeetingEvent.MinutesChecked(header, today));
        }
    }

    /// The chair has checked its minutes; a later meeting has yet to approve them.
    record Checked(Header header) implements Meeting {

        @Override
        public String word() {
            return "Minutes to approve";
        }

        @Override
        public Tone tone() {
            return Tone.TEAL;
        }

        /// @param later the meeting that approved them, of this group or, where it is
        /// dissolved, of its parent
        Ruling<MeetingEvent.MinutesApproved> approve(Header later, LocalDate today) {
            return new Problems()
                    .when(
                            !later.startsAt().isAfter(header.startsAt())
                                    || later.day().isAfter(today),
                            "meeting",
                            "Choose the later meeting that approved the minutes")
                    .when(
                            later.extraordinary(),
                            "meeting",
                            "An extraordinary meeting approves no minutes; choose the next ordinary one")
                    .or(() -> new MeetingEvent.MinutesApproved(header, later.ref(), today));
        }
    }

    /// Its minutes are approved and fixed.
    record Approved(Header header) implements Meeting {

        @Override
        public String word() {
            return "Minutes approved";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }
    }

    /// It does not take place.
    record Cancelled(Header header) implements Meeting {

        @Override
        public String word() {
            return "Cancelled";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// True while its notes and attendance may be written or corrected: until the minutes are approved.
    default boolean recordable() {
        return this instanceof InProgress || this instanceof Drafted || this instanceof Checked;
    }

    /// True while items may be put on the agenda.
    default boolean plannable() {
        return this instanceof Planned || this instanceof InProgress;
    }
}
