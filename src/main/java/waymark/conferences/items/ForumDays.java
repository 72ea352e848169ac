package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.WorkingDays;
import waymark.meetings.MeetingsApi;
import waymark.meetings.Slot;
import waymark.web.forms.FormData;

/// The days of a forum, for those who run it: meetings of its group, which they plan, move, cancel and record without
/// the right to run any other meeting of the area.
@Component
@Transactional(readOnly = true)
class ForumDays {

    private static final int MOST = 30;

    /// How often a forum meets that plans several days at once.
    enum Rhythm {
        ONCE("One day", 0),
        WEEKLY("Every week", 1),
        FORTNIGHTLY("Every two weeks", 2),
        FOUR_WEEKLY("Every four weeks", 4);

        private final String title;
        private final int weeks;

        Rhythm(String title, int weeks) {
            this.title = title;
            this.weeks = weeks;
        }

        String title() {
            return title;
        }
    }

    private final MeetingsApi meetings;
    private final Forums forums;
    private final Hearings hearings;
    private final ItemSteps steps;
    private final Clock clock;

    ForumDays(MeetingsApi meetings, Forums forums, Hearings hearings, ItemSteps steps, Clock clock) {
        this.meetings = meetings;
        this.forums = forums;
        this.hearings = hearings;
        this.steps = steps;
        this.clock = clock;
    }

    /// A day with its forum.
    record Day(Forum forum, Hearings.OnDay on) {}

    /// True for those who are named for the forum today.
    boolean runs(Actor.Person actor, Forum forum) {
        return actor.may(RUN_CONFERENCES)
                && forums.runBy(actor).stream().anyMatch(one -> one.code().equals(forum.code()));
    }

    /// A forum that plans days still.
    ///
    /// @throws NotFound where the person does not run it, or it has ended
    Forum planning(Actor.Person actor, String code) {
        return forums.find(code)
                .filter(forum -> forum.standsOn(LocalDate.now(clock)) && runs(actor, forum))
                .orElseThrow(() -> new NotFound(code));
    }

    /// @throws NotFound where it is no day of a forum that the person runs
    Day run(Actor.Person actor, Ref meeting) {
        return hearings.day(meeting)
                .map(day -> new Day(forums.get(day.forum()), day))
                .filter(day -> runs(actor, day.forum()))
                .orElseThrow(() -> new NotFound(meeting));
    }

    /// When and where a planned day is; of the forum’s next or last one where a new one is planned like it.
    Slot slot(Ref meeting) {
        return meetings.slot(meeting);
    }

    /// Days on which the forum meets already.
    Set<LocalDate> taken(Forum forum) {
        return meetings.days(forum.groupCode());
    }

    /// Plans days, and tells those who have a seat once.
    @Transactional
    void plan(Actor.Person actor, Forum forum, List<Slot> slots) {
        meetings.plan(actor, forum.groupCode(), slots);
    }

    /// Moves a day with all its items. Agencies that have its agenda are told the new date ([ChangedDays]).
    @Transactional
    Outcome<Ref> move(Actor.Person actor, Day day, int version, Slot slot, String reason) {
        return meetings.move(actor, day.on().meeting(), version, slot, reason);
    }

    /// Cancels a day on which nothing was heard. Its items wait for another one, also those that the person does not
    /// see.
    @Transactional
    Outcome<Ref> cancel(Actor.Person actor, Day day, int version, String reason) {
        if (hearings.onMeeting(day.on().meeting()).stream().anyMatch(one -> one.beganAt() != null)) {
            return new Ruling.Refused<>(List.of(
                    new Problem("reason", "An item was heard on this day, so it took place. End the day instead")));
        }
        var cancelled = meetings.cancel(actor, day.on().meeting(), version, reason);
        if (cancelled instanceof Saved.Done<Ref>) {
            steps.dayCancelled(actor, day.forum(), day.on(), reason);
        }
        return cancelled;
    }

    @Transactional
    Outcome<Ref> begin(Actor.Person actor, Day day, int version) {
        return meetings.begin(actor, day.on().meeting(), version);
    }

    @Transactional
    Outcome<Ref> end(Actor.Person actor, Day day, int version) {
        return meetings.end(actor, day.on().meeting(), version);
    }

    /// Who was expected and who came, once the day has begun.
    List<MeetingsApi.Seat> seats(Day day) {
        return meetings.seats(day.on().meeting());
    }

    /// Records who came.
    ///
    /// @param answers of each seat that was ticked otherwise than before
    @Transactional
    void tick(Actor.Person actor, Day day, Map<UUID, String> answers) {
        meetings.tick(actor, day.on().meeting(), answers);
    }

    /// The days that somebody wants to plan at once; those that fall on a holiday are left out.
    static Ruling<List<Slot>> read(FormData form, Set<LocalDate> taken, LocalDate today) {
        return form.read(reader -> {
            var first = Slot.read(reader, today);
            var rhythm = reader.choice("rhythm", Rhythm.class, "Choose how often");
            int count = rhythm == Rhythm.ONCE ? 1 : reader.number("count", "How many days", 2, MOST);
            reader.when(first.day().isBefore(today), "date", "Enter a day from today on");
            var all = new ArrayList<Slot>();
            for (int number = 0; number < count; number++) {
                var day = first.day().plusWeeks((long) number * rhythm.weeks);
                if (number == 0 || working(day)) {
                    reader.when(
                            taken.contains(day), "date", "The forum meets on %s already".formatted(DateText.day(day)));
                    all.add(first.onDay(day));
                }
            }
            return List.copyOf(all);
        });
    }

    private static boolean working(LocalDate day) {
        var kind = WorkingDays.kind(day);
        return kind == WorkingDays.Kind.WORKING || kind == WorkingDays.Kind.NOT_KNOWN;
    }
}
