package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The steps of a workshop: its stages, its groups, its end.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop")
class WorkshopStepsController {

    private final Workshops workshops;
    private final WorkshopController page;
    private final Clock clock;

    WorkshopStepsController(Workshops workshops, WorkshopController page, Clock clock) {
        this.workshops = workshops;
        this.page = page;
        this.clock = clock;
    }

    /// A step on or back.
    @PostMapping("/steps")
    @Allow(RUN_TRAINING)
    ModelAndView step(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var ruling = switch (form.text("step")) {
            case "next" -> it.next();
            case "back" -> it.back();
            case "vote" -> it.vote();
            default -> Ruling.<Workshop.Move>refused("state", "Choose a step");
        };
        return moved(ref, ruling.save(move -> workshops.move(actor, it, form.version(), move, clock.instant())), "");
    }

    @PostMapping("/end")
    @Allow(RUN_TRAINING)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var open = workshops.running(actor, it).open();
        var saved = it.end(open).save(move -> workshops.move(actor, it, form.version(), move, clock.instant()));
        return saved instanceof Ruling.Refused<Workshop>(var problems)
                ? page.refuse(actor, it, form, problems)
                : moved(ref, saved, "The workshop has ended. Everybody can read its sheet");
    }

    private static ModelAndView moved(Ref ref, Outcome<Workshop> outcome, String done) {
        return switch (outcome) {
            case Saved.Done<Workshop> _ ->
                done.isEmpty()
                        ? Page.go("/training/sessions/%s/workshop", ref)
                        : Page.go(Notice.done(done), "/training/sessions/%s/workshop", ref);
            case Ruling.Refused<Workshop>(var problems) ->
                Page.go(Notice.important(problems.getFirst().message()), "/training/sessions/%s/workshop", ref);
            case Saved.Stale<Workshop> _ ->
                Page.go(
                        Notice.important("Somebody else went on first. This is where the workshop is now"),
                        "/training/sessions/%s/workshop",
                        ref);
        };
    }

    /// Another number of groups, or another code.
    @PostMapping("/groups")
    @Allow(RUN_TRAINING)
    ModelAndView admit(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var groups = form.read(reader -> reader.number("groups", "Number of groups", 1, Workshop.MOST_GROUPS));
        var saved = groups.save(number -> workshops.admit(
                actor, it, form.version(), number, !form.text("another").isEmpty()));
        return switch (saved) {
            case Saved.Done<Workshop> _ -> moved(ref, saved, "Saved");
            case Ruling.Refused<Workshop>(var problems) -> page.refuse(actor, it, form, problems);
            case Saved.Stale<Workshop> _ -> Page.merged(page.show(ref, actor));
        };
    }
}
