package waymark.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.MeetingDecisionsApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.meetings.interests.Declarations;
import waymark.meetings.terms.TermsRows;

/// Meetings for other modules: plans them and records one that took place.
@Component
public class MeetingsApi {

    private final Meetings meetings;
    private final MeetingGroups groups;
    private final Proceedings proceedings;
    private final Declarations declarations;
    private final TermsRows terms;
    private final Outcomes outcomes;
    private final MeetingDecisionsApi register;

    MeetingsApi(
            Meetings meetings,
            MeetingGroups groups,
            Proceedings proceedings,
            Declarations declarations,
            TermsRows terms,
            Outcomes outcomes,
            MeetingDecisionsApi register) {
        this.meetings = meetings;
        this.groups = groups;
        this.proceedings = proceedings;
        this.declarations = declarations;
        this.terms = terms;
        this.outcomes = outcomes;
        this.register = register;
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
