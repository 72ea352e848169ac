package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// An item while it is heard, on one page: who is there, what is said, risks, the decision. Chair and minute taker
/// write it together; everybody else who is there reads it.
@Controller
class HearingController {

    private final HeardItems heard;
    private final HearingPage page;
    private final AgencyPresences presences;
    private final HearingMinutes minutes;

    HearingController(HeardItems heard, HearingPage page, AgencyPresences presences, HearingMinutes minutes) {
        this.heard = heard;
        this.page = page;
        this.presences = presences;
        this.minutes = minutes;
    }

    @GetMapping("/conferences/items/{ref}/hearing")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var found = heard.get(actor, ref, hearing);
        if (found.isEmpty()) {
            return Page.go("/conferences/items/%s", ref);
        }
        var it = found.get();
        return it.accepted() ? page.show(it) : HearingPage.toAccept(it);
    }

    private static ModelAndView done(HeardItem it, String words, String part) {
        return Page.go(Notice.done(words), "%s%s%s", it.path(), it.query(), part);
    }

    /// Records who is there for the item.
    @PostMapping("/conferences/items/{ref}/hearing/presence")
    @Allow(RUN_CONFERENCES)
    ModelAndView presence(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, FormData form, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        return switch (AgencyPresences.Entry.read(form, it)
                .save(entries -> presences.record(actor, ref, it.hearing(), form.version(), entries))) {
            case Saved.Done<?> _ -> done(it, "Who was there is saved", "#presence");
            case Ruling.Refused<?>(var problems) -> page.refused(it, form, problems);
            case Saved.Stale<?> _ -> page.overtaken(actor, it);
        };
    }

    /// Writes a section of the minutes.
    @PostMapping("/conferences/items/{ref}/hearing/sections/{section}")
    @Allow(RUN_CONFERENCES)
    ModelAndView write(
            @PathVariable Ref ref,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String hearing,
            FormData form,
            Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        var of = Stream.of(MinuteSection.values())
                .filter(one -> one.word().equals(section))
                .findFirst();
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        if (of.isEmpty() || !it.begun()) {
            return Page.go("%s%s", it.path(), it.query());
        }
        var part = of.get();
        return switch (MinuteText.read(form, part)
                .then(text -> text.rule(part, it.quorum().reached(), it.sent() != null))
                .save(text -> minutes.write(actor, ref, it.hearing(), part, form.version(), text))) {
            case Saved.Done<?> _ -> done(it, part.title() + " saved", "#" + part.word());
            case Ruling.Refused<?>(var problems) -> page.refused(it, form, problems);
            case Saved.Stale<?> _ -> page.overtaken(actor, it);
        };
    }
}
