package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Hearings;
import waymark.conferences.items.Item;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Begins to hear an item, and ends it.
@Controller
@RequestMapping("/conferences/items/{ref}/hearing")
class HearingTimesController {

    private final HeardItems heard;
    private final HearingPage page;
    private final Hearings hearings;
    private final AgencyPresences presences;
    private final Clock clock;

    HearingTimesController(
            HeardItems heard, HearingPage page, Hearings hearings, AgencyPresences presences, Clock clock) {
        this.heard = heard;
        this.page = page;
        this.hearings = hearings;
        this.presences = presences;
        this.clock = clock;
    }

    @PostMapping("/beginning")
    @Allow(RUN_CONFERENCES)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, "");
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        if (it.begun() || it.hearing().day().isAfter(LocalDate.now(clock))) {
            return Page.go("%s", it.path());
        }
        return presences.begin(actor, ref, it.hearing().id()) instanceof Saved.Done<?>
                ? Page.go(Notice.done("The time runs"), "%s%s", it.path(), it.query())
                : Page.go("%s", it.path());
    }

    /// Ends the item. Who was there is known by then, since that decides who reads its minutes.
    @PostMapping("/ending")
    @Allow(RUN_CONFERENCES)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, "");
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        if (!it.begun() || it.ended()) {
            return Page.go("%s", it.path());
        }
        var read = form.read(reader -> {
            var review = reader.date("review", "Day of the review");
            reader.when(
                    review.filter(day -> !day.isAfter(it.hearing().day())).isPresent(),
                    "review",
                    "Day of the review must be after the day of the meeting");
            it.unrecorded()
                    .forEach(agency -> reader.when(
                            true,
                            agency.field("answer"),
                            "Record whether " + agency.organisationName()
                                    + " was there: that decides who reads the minutes"));
            return review;
        });
        int risk = it.highestRisk();
        var ended = read.save(review -> hearings.end(
                actor, it.item(), form.version(), it.hearing(), risk == 0 ? null : risk, review.orElse(null)));
        return switch (ended) {
            case Saved.Done<Item> _ ->
                Page.go(
                        Notice.done("The item was heard. Its minutes are a draft until they are sent"),
                        "%s",
                        it.minutesPath());
            case Ruling.Refused<Item>(var problems) -> page.refused(it, form, problems);
            case Saved.Stale<Item> _ -> page.overtaken(actor, it);
        };
    }
}
