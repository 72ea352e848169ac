package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.Slot;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Plans the days of a forum, moves one and cancels it.
@Controller
class ForumDaysController {

    private static final String PLAN = "conferences/items/planning";
    private static final String MOVE = "conferences/items/moving";
    private static final String CANCEL = "conferences/items/cancelling";

    record Planning(Forum forum, FormData form, List<Problem> problems) {

        List<Choice> rhythms() {
            return Choice.from(List.of(ForumDays.Rhythm.values()), Enum::name, ForumDays.Rhythm::title);
        }

        String path() {
            return forum.path() + "/days/new";
        }
    }

    /// @param listed how many items that the reader sees are on it
    record Change(Forum forum, Hearings.OnDay day, int listed, FormData form, List<Problem> problems) {

        String path() {
            return "/conferences/days/" + day.meeting();
        }
    }

    private record Move(Slot slot, String reason) {}

    private final ForumDays days;
    private final Hearings hearings;
    private final Clock clock;

    ForumDaysController(ForumDays days, Hearings hearings, Clock clock) {
        this.days = days;
        this.hearings = hearings;
        this.clock = clock;
    }

    @GetMapping("/conferences/forums/{code}/days/new")
    @Allow(RUN_CONFERENCES)
    ModelAndView planning(@PathVariable String code, Actor.Person actor) {
        var forum = days.planning(actor, code);
        var known = hearings.days(forum);
        var form = FormData.empty().with("rhythm", ForumDays.Rhythm.ONCE.name());
        if (!known.isEmpty()) {
            days.slot(known.getLast().meeting()).fill(form).with("date", (LocalDate) null);
        }
        return Page.show(PLAN, new Planning(forum, form, List.of()));
    }

    @PostMapping("/conferences/forums/{code}/days/new")
    @Allow(RUN_CONFERENCES)
    ModelAndView plan(@PathVariable String code, FormData form, Actor.Person actor) {
        var forum = days.planning(actor, code);
        return switch (ForumDays.read(form, days.taken(forum), LocalDate.now(clock))) {
            case Ruling.Refused<List<Slot>>(var problems) -> Page.refuse(PLAN, new Planning(forum, form, problems));
            case Ruling.Agreed<List<Slot>>(var wanted) -> {
                days.plan(actor, forum, wanted);
                yield Page.go(
                        Notice.done(
                                wanted.size() == 1
                                        ? "Day planned. Everybody with a seat was told"
                                        : wanted.size() + " days planned. Everybody with a seat was told"),
                        "/conferences");
            }
        };
    }

    @GetMapping("/conferences/days/{meeting}/date")
    @Allow(RUN_CONFERENCES)
    ModelAndView date(@PathVariable Ref meeting, Actor.Person actor) {
        var day = days.run(actor, meeting);
        if (!day.on().planned()) {
            return Page.go("/conferences/days/%s", meeting);
        }
        var form = days.slot(meeting).fill(FormData.version(day.on().version()));
        return Page.show(MOVE, change(day, form, List.of()));
    }

    private Change change(ForumDays.Day day, FormData form, List<Problem> problems) {
        return new Change(day.forum(), day.on(), hearings.listed(day.on().meeting()), form, problems);
    }

    @PostMapping("/conferences/days/{meeting}/date")
    @Allow(RUN_CONFERENCES)
    ModelAndView move(@PathVariable Ref meeting, FormData form, Actor.Person actor) {
        var day = days.run(actor, meeting);
        var taken = days.taken(day.forum());
        var read = form.read(reader -> {
            var slot = Slot.read(reader, LocalDate.now(clock));
            reader.when(
                    !slot.day().equals(day.on().day()) && taken.contains(slot.day()),
                    "date",
                    "The forum meets on this day already");
            return new Move(slot, reader.line("reason", "Reason", FormReader.REASON));
        });
        return switch (read) {
            case Ruling.Refused<Move>(var problems) -> Page.refuse(MOVE, change(day, form, problems));
            case Ruling.Agreed<Move>(var wanted) ->
                switch (days.move(actor, day, form.version(), wanted.slot(), wanted.reason())) {
                    case Saved.Done<Ref> _ ->
                        Page.go(
                                Notice.done("The day was changed. Everybody who is expected was told"),
                                "/conferences/days/%s",
                                meeting);
                    case Ruling.Refused<Ref>(var problems) -> Page.refuse(MOVE, change(day, form, problems));
                    case Saved.Stale<Ref> _ -> Page.merged(date(meeting, actor));
                };
        };
    }

    @GetMapping("/conferences/days/{meeting}/cancellation")
    @Allow(RUN_CONFERENCES)
    ModelAndView cancellation(@PathVariable Ref meeting, Actor.Person actor) {
        var day = days.run(actor, meeting);
        return day.on().planned()
                ? Page.show(CANCEL, change(day, FormData.version(day.on().version()), List.of()))
                : Page.go("/conferences/days/%s", meeting);
    }

    @PostMapping("/conferences/days/{meeting}/cancellation")
    @Allow(RUN_CONFERENCES)
    ModelAndView cancel(@PathVariable Ref meeting, FormData form, Actor.Person actor) {
        var day = days.run(actor, meeting);
        var reason = form.read(reader -> reader.requiredLine(
                "reason", "Reason", FormReader.REASON, "Enter the reason; everybody who is expected reads it"));
        return switch (reason) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(CANCEL, change(day, form, problems));
            case Ruling.Agreed<String>(var words) ->
                switch (days.cancel(actor, day, form.version(), words)) {
                    case Saved.Done<Ref> _ ->
                        Page.go(Notice.done("The day is cancelled. Its items wait for another day"), "/conferences");
                    case Ruling.Refused<Ref>(var problems) -> Page.refuse(CANCEL, change(day, form, problems));
                    case Saved.Stale<Ref> _ -> Page.merged(cancellation(meeting, actor));
                };
        };
    }
}
