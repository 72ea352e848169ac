package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forums;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The minutes of a day, as a page and as a PDF. Of each item the reader sees what they see of its own
/// minutes.
@Controller
@RequestMapping("/conferences/days/{meeting}")
class DayMinutesController {

    /// @param runs whether the reader runs the forum
    record View(MeetingAcceptances.Day day, List<HeardItem> items, boolean runs, LocalDate today) {

        int planned() {
            return items.stream().mapToInt(one -> one.hearing().minutes()).sum();
        }

        int used() {
            return items.stream().mapToInt(one -> one.used().orElse(0)).sum();
        }

        /// Heard items whose minutes are a draft.
        long drafts() {
            return items.stream()
                    .filter(one -> one.ended() && one.sent() == null)
                    .count();
        }

        String path() {
            return "/conferences/days/" + day.ref() + "/minutes";
        }
    }

    private final HeardItems heard;
    private final Forums forums;
    private final MeetingAcceptances acceptances;
    private final MinutesSending sending;
    private final MinutesPaper paper;
    private final Clock clock;

    DayMinutesController(
            HeardItems heard,
            Forums forums,
            MeetingAcceptances acceptances,
            MinutesSending sending,
            MinutesPaper paper,
            Clock clock) {
        this.heard = heard;
        this.forums = forums;
        this.acceptances = acceptances;
        this.sending = sending;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/minutes")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ModelAndView day(@PathVariable Ref meeting, Actor.Person actor) {
        var day = acceptances.day(actor, meeting);
        var items = heard.onMeeting(actor, meeting);
        return acceptances.of(actor, meeting).isPresent()
                ? Page.show(
                        "conferences/hearing/day",
                        new View(day, items, items.stream().anyMatch(HeardItem::runs), LocalDate.now(clock)))
                : Page.go("/conferences/days/%s/confidentiality", meeting);
    }

    @GetMapping("/minutes.pdf")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ResponseEntity<byte[]> dayPdf(@PathVariable Ref meeting, Actor.Person actor) {
        var day = acceptances.day(actor, meeting);
        var items = heard.onMeeting(actor, meeting);
        if (acceptances.of(actor, meeting).isEmpty()) {
            throw new NotFound(meeting);
        }
        return paper.day(day, items);
    }

    /// Sends the minutes of every item of the day that was heard.
    @PostMapping("/minutes")
    @Allow(RUN_CONFERENCES)
    ModelAndView sendAll(@PathVariable Ref meeting, Actor.Person actor) {
        var day = acceptances.day(actor, meeting);
        if (forums.runBy(actor).stream().noneMatch(forum -> forum.code().equals(day.forum()))) {
            throw new NotFound(meeting);
        }
        if (acceptances.of(actor, meeting).isEmpty()) {
            return Page.go("/conferences/days/%s/confidentiality", meeting);
        }
        int sent = sending.sendAll(actor, heard.onMeeting(actor, meeting));
        return sent == 0
                ? Page.go("/conferences/days/%s/minutes", meeting)
                : Page.go(
                        Notice.done(sent == 1 ? "Minutes of 1 item sent" : "Minutes of %d items sent".formatted(sent)),
                        "/conferences/days/%s/minutes",
                        meeting);
    }
}
