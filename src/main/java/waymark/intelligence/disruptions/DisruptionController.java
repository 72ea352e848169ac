package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.RECORD_DISRUPTIONS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// One disruption, and how it is taken back.
@Controller
@RequestMapping("/intelligence/disruptions/{ref}")
class DisruptionController {

    private static final String TAKE_BACK = "intelligence/disruptions/takingBack";

    record View(Disruption it, boolean changes, List<TimelineEntry> timeline) {}

    record Taking(Disruption it, FormData form, List<Problem> problems) {}

    private final Disruptions disruptions;

    DisruptionController(Disruptions disruptions) {
        this.disruptions = disruptions;
    }

    @GetMapping
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = disruptions.get(actor, ref);
        return Page.show(
                "intelligence/disruptions/disruption", new View(it, it.changeable(actor), disruptions.timeline(ref)));
    }

    @GetMapping("/taking-back")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView askBack(@PathVariable Ref ref, Actor.Person actor) {
        var it = disruptions.changeable(actor, ref);
        return Page.show(TAKE_BACK, new Taking(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/taking-back")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView takeBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = disruptions.changeable(actor, ref);
        var back = form.read(reader -> reader.required("why", "The reason", Disruption.LONGEST_HOW, "Say why"))
                .then(why -> it.takeBack(why, actor));
        return switch (back.save(why -> disruptions.takeBack(actor, it, form.version(), why))) {
            case Saved.Done<Disruption> _ ->
                Page.go(Notice.done("Taken back. It counts no more"), "/intelligence/disruptions/%s", ref);
            case Ruling.Refused<Disruption>(var problems) -> Page.refuse(TAKE_BACK, new Taking(it, form, problems));
            case Saved.Stale<Disruption> _ -> Page.merged(askBack(ref, actor));
        };
    }
}
