package waymark.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.MeetingDecisionsApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.interests.Declarations;
import waymark.meetings.terms.TermsRows;
import waymark.web.Clocks;
import waymark.web.forms.Choice;

/// Meetings for other modules: plans, moves and cancels them, and records who came. Whether somebody may is decided by
/// who calls, and by the row policies.
@Component
public class MeetingsApi {

    private final Meetings meetings;
    private final MeetingGroups groups;
    private final Proceedings proceedings;
    private final Declarations declarations;
    private final TermsRows terms;
    private final Outcomes outcomes;
    private final MeetingDecisionsApi register;
    private final Clock clock;

    MeetingsApi(
            Meetings meetings,
            MeetingGroups groups,
            Proceedings proceedings,
            Declarations declarations,
            TermsRows terms,
            Outcomes outcomes,
            MeetingDecisionsApi register,
            Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.proceedings = proceedings;
        this.declarations = declarations;
        this.terms = terms;
        this.outcomes = outcomes;
        this.register = register;
        this.clock = clock;
    }

    /// Sets how a group meets.
    @Transactional
    public void settings(Actor actor, String group, int quorum, List<String> standing) {
        groups.save(actor, groups.get(group), 0, new MeetingGroup.Settings(quorum, true, false, standing));
    }

    /// Sets the terms of reference of a group and the day of their review.
    @Transactional
    public void terms(Actor actor, String group, String words, LocalDate reviewOn) {
        terms.write(actor, group, words, reviewOn);
    }

    /// Declares an interest of somebody with a seat, before a meeting.
    @Transactional
    public void interest(Actor actor, String group, UUID person, String what, LocalDate from) {
        declarations.declare(actor, group, groups.get(group).area(), person, what, from, null);
    }

    /// Plans a meeting.
    @Transactional
    public Ref plan(Actor actor, String group, LocalDate day, LocalTime time, int minutes, String place) {
        return meetings.plan(actor, groups.get(group), List.of(new Slot(Slot.at(day, time), minutes, place, "")));
    }

    /// Plans several meetings of a group at once; those who have a seat are told once.
    @Transactional
    public void plan(Actor actor, String group, List<Slot> slots) {
        meetings.plan(actor, groups.get(group), slots);
    }

    /// Days on which the group meets already.
    @Transactional(readOnly = true)
    public Set<LocalDate> days(String group) {
        return meetings.moments(group).stream()
                .map(moment -> LocalDate.ofInstant(moment, Clocks.LONDON))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// When and where a meeting is.
    @Transactional(readOnly = true)
    public Slot slot(Ref ref) {
        return meetings.get(ref).header().slot();
    }

    /// Moves a planned meeting, and tells everybody who is expected.
    ///
    /// @param reason that they read
    @Transactional
    public Outcome<Ref> move(Actor actor, Ref ref, int version, Slot slot, String reason) {
        return meetings.get(ref) instanceof Meeting.Planned planned
                ? step(actor, ref, version, planned.move(slot, reason))
                : Saved.stale(ref);
    }

    /// Cancels a planned meeting, and tells everybody who is expected.
    ///
    /// @param reason that they read
    @Transactional
    public Outcome<Ref> cancel(Actor actor, Ref ref, int version, String reason) {
        return meetings.get(ref) instanceof Meeting.Planned planned
                ? step(actor, ref, version, planned.cancel(reason))
                : Saved.stale(ref);
    }

    /// Begins a planned meeting, with the seats of the day.
    @Transactional
    public Outcome<Ref> begin(Actor actor, Ref ref, int version) {
        return meetings.get(ref) instanceof Meeting.Planned planned
                ? step(actor, ref, version, planned.open(LocalDate.now(clock)))
                : Saved.stale(ref);
    }

    /// Ends a meeting that takes place.
    @Transactional
    public Outcome<Ref> end(Actor actor, Ref ref, int version) {
        return meetings.get(ref) instanceof Meeting.InProgress running
                ? step(actor, ref, version, running.end())
                : Saved.stale(ref);
    }

    private <E extends MeetingEvent> Outcome<Ref> step(Actor actor, Ref ref, int version, Ruling<E> ruling) {
        return switch (ruling.save(event -> meetings.save(actor, version, event))) {
            case Saved.Done<Meeting> _ -> Saved.done();
            case Saved.Stale<Meeting> _ -> Saved.stale(ref);
            case Ruling.Refused<Meeting>(var problems) -> new Ruling.Refused<>(problems);
        };
    }

    /// A seat at a meeting that has begun.
    ///
    /// @param title of the seat, or the name of a guest
    /// @param organisation its name; may be empty
    /// @param answer the value of a choice, or another word where nothing was ticked yet
    /// @param reply what was answered before it began; may be empty
    /// @param choices what may be ticked; empty for guests and vacant seats
    public record Seat(
            UUID id,
            String title,
            String organisation,
            String answer,
            String word,
            String reply,
            List<Choice> choices) {

        public Seat {
            choices = List.copyOf(choices);
        }
    }

    /// Who was expected at a meeting that has begun, and who came.
    @Transactional(readOnly = true)
    public List<Seat> seats(Ref ref) {
        return proceedings.attendance(ref).stream()
                .map(seat -> new Seat(
                        seat.id(),
                        seat.title(),
                        seat.organisationName(),
                        seat.answer().name(),
                        seat.word(),
                        seat.replyWords(),
                        seat.ticked() ? seat.offered() : List.of()))
                .toList();
    }

    /// Records who came. What a seat cannot be is left out.
    ///
    /// @param answers the value of a choice of each seat
    @Transactional
    public void tick(Actor actor, Ref ref, Map<UUID, String> answers) {
        var ticks = proceedings.attendance(ref).stream()
                .filter(Attendance::ticked)
                .flatMap(seat -> seat.choices().stream()
                        .filter(answer -> answer.name().equals(answers.get(seat.id())) && answer != seat.answer())
                        .map(answer -> new Proceedings.Tick(seat.id(), answer, seat.remote())))
                .toList();
        if (!ticks.isEmpty()) {
            proceedings.tick(actor, meetings.get(ref).header(), ticks);
        }
    }

    /// Records a planned meeting that took place, up to the draft of its minutes.
    ///
    /// @param answers for each seat in order, a letter: `P` present, `D` deputy, `A` apology, `X` absent; what a
    /// seat cannot be is recorded as an apology
    /// @param notes for each item of the agenda in order
    @Transactional
    public void record(
            Actor.Person actor, Ref ref, LocalDate today, String answers, List<String> notes, String decision) {
        if (!(meetings.get(ref) instanceof Meeting.Planned planned)) {
            throw new InvariantViolation("a meeting that is not planned");
        }
        meetings.save(actor, 1, agreed(planned.open(today)));
        var header = meetings.get(ref).header();
        var seats = proceedings.attendance(ref);
        var ticks = new ArrayList<Proceedings.Tick>();
        for (int place = 0; place < seats.size(); place++) {
            var seat = seats.get(place);
            var answer = answer(answers.charAt(place % answers.length()));
            if (seat.ticked()) {
                ticks.add(new Proceedings.Tick(
                        seat.id(), seat.choices().contains(answer) ? answer : Attendance.Answer.APOLOGY, false));
            }
        }
        proceedings.tick(actor, header, ticks);
        var agenda = proceedings.agenda(ref);
        for (int place = 0; place < Math.min(agenda.size(), notes.size()); place++) {
            proceedings.note(actor, header, agenda.get(place), 1, notes.get(place), "");
        }
        var item = agenda.get(Math.min(2, agenda.size() - 1));
        var taken = new MeetingDecisionsApi.Taken(
                ref,
                item.id(),
                header.groupName(),
                header.area(),
                header.day(),
                null,
                item.title(),
                register.agreed(),
                decision,
                "",
                null);
        agreed(outcomes.decide(actor, header, item, taken));
        if (meetings.get(ref) instanceof Meeting.InProgress running) {
            meetings.save(actor, 2, agreed(running.end()));
        }
    }

    /// Gives an action of a meeting to an organisation.
    ///
    /// @param doneOn the day it was done, or null
    @Transactional
    public void give(Actor actor, Ref ref, String what, String owner, LocalDate due, @Nullable LocalDate doneOn) {
        var header = meetings.get(ref).header();
        proceedings.give(
                actor, header, proceedings.agenda(ref).getLast(), new MeetingAction.Given(what, owner, due, null));
        if (doneOn != null) {
            proceedings.finish(actor, header, proceedings.actions(ref).getLast().ref(), doneOn);
        }
    }

    private static Attendance.Answer answer(char letter) {
        return switch (letter) {
            case 'P' -> Attendance.Answer.HOLDER;
            case 'D' -> Attendance.Answer.DEPUTY;
            case 'A' -> Attendance.Answer.APOLOGY;
            default -> Attendance.Answer.ABSENT;
        };
    }

    private static <T> T agreed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<T>(var event) -> event;
            case Ruling.Refused<T>(var problems) ->
                throw new InvariantViolation(problems.getFirst().message());
        };
    }
}
