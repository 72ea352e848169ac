package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.meetings.MeetingsApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// A day of a forum as it takes place: it begins, who came is recorded, it ends. What is said of an item is recorded
/// with the item.
@Controller
class DayRecordController {

    private static final String ATTENDANCE = "conferences/items/attendance";

    /// @param seats that the forum has, and who came for each
    record View(Forum forum, Hearings.OnDay day, List<MeetingsApi.Seat> seats) {

        String path() {
            return "/conferences/days/" + day.meeting();
        }

        boolean nobody() {
            return seats.stream().allMatch(seat -> seat.choices().isEmpty());
        }
    }

    private final ForumDays days;
    private final Hearings hearings;

    DayRecordController(ForumDays days, Hearings hearings) {
        this.days = days;
        this.hearings = hearings;
    }

    @PostMapping("/conferences/days/{meeting}/opening")
    @Allow(RUN_CONFERENCES)
    ModelAndView begin(@PathVariable Ref meeting, FormData form, Actor.Person actor) {
        var day = days.run(actor, meeting);
        return answer(
                days.begin(actor, day, form.version()),
                "The day has begun. Record who is there",
                "/conferences/days/%s/attendance",
                meeting);
    }

    private static ModelAndView answer(Outcome<Ref> saved, String done, String next, Ref meeting) {
        return switch (saved) {
            case Saved.Done<Ref> _ -> Page.go(Notice.done(done), next, meeting);
            case Ruling.Refused<Ref>(var problems) ->
                Page.go(Notice.important(problems.getFirst().message()), "/conferences/days/%s", meeting);
            case Saved.Stale<Ref> _ ->
                Page.go(
                        Notice.important("Somebody changed it first. Look at it again"),
                        "/conferences/days/%s",
                        meeting);
        };
    }

    @GetMapping("/conferences/days/{meeting}/attendance")
    @Allow(RUN_CONFERENCES)
    ModelAndView attendance(@PathVariable Ref meeting, Actor.Person actor) {
        var day = days.run(actor, meeting);
        return day.on().recordable()
                ? Page.show(ATTENDANCE, new View(day.forum(), day.on(), days.seats(day)))
                : Page.go("/conferences/days/%s", meeting);
    }

    /// Saves what this person ticked, and leaves alone what only somebody else did.
    @PostMapping("/conferences/days/{meeting}/attendance")
    @Allow(RUN_CONFERENCES)
    ModelAndView tick(@PathVariable Ref meeting, FormData form, Actor.Person actor) {
        var day = days.run(actor, meeting);
        if (!day.on().recordable()) {
            return Page.go("/conferences/days/%s", meeting);
        }
        var answers = new HashMap<UUID, String>();
        for (var seat : days.seats(day)) {
            var sent = form.text("seat-" + seat.id());
            if (!sent.isEmpty() && !sent.equals(form.text("seen-" + seat.id()))) {
                answers.put(seat.id(), sent);
            }
        }
        days.tick(actor, day, answers);
        return Page.go(
                Notice.done(answers.isEmpty() ? "Nothing changed" : "Who is there is recorded"),
                "/conferences/days/%s",
                meeting);
    }

    @PostMapping("/conferences/days/{meeting}/ending")
    @Allow(RUN_CONFERENCES)
    ModelAndView end(@PathVariable Ref meeting, FormData form, Actor.Person actor) {
        var day = days.run(actor, meeting);
        int left = hearings.listed(meeting);
        return answer(
                days.end(actor, day, form.version()),
                left == 0 ? "The day has ended" : "The day has ended. " + DaysController.unheard(left),
                "/conferences/days/%s",
                meeting);
    }
}
