package waymark.analysis.estimates;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The steps of an estimate: worked out, sent to the second reader, sent back or agreed to, deleted.
@Controller
@RequestMapping("/insight/estimates/{ref}")
class EstimateStepsController {

    private final Estimates estimates;
    private final EstimatePage page;
    private final EstimateSettingRows settings;
    private final Clock clock;

    EstimateStepsController(Estimates estimates, EstimatePage page, EstimateSettingRows settings, Clock clock) {
        this.estimates = estimates;
        this.page = page;
        this.settings = settings;
        this.clock = clock;
    }

    /// Has it worked out by the job.
    @PostMapping("/run")
    @Allow(ANALYSE_FIGURES)
    ModelAndView run(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = estimates.get(actor, ref);
        return page.answer(
                actor,
                it,
                form,
                it.run(actor)
                        .save(wanted -> estimates.queue(
                                actor, wanted, form.version(), settings.on(actor, LocalDate.now(clock)))),
                "It waits to be worked out, which takes seconds to a minute");
    }

    /// Sends it to the second reader.
    @PostMapping("/reading")
    @Allow(ANALYSE_FIGURES)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = estimates.get(actor, ref);
        return page.answer(
                actor,
                it,
                form,
                it.send(actor).save(wanted -> estimates.send(actor, wanted, form.version())),
                "Sent. The second reader is told");
    }

    /// Takes it back from the second reader.
    @PostMapping("/recall")
    @Allow(ANALYSE_FIGURES)
    ModelAndView recall(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = estimates.get(actor, ref);
        if (!it.recallable(actor)) {
            throw new NotFound(ref);
        }
        return page.answer(actor, it, form, estimates.recall(actor, it, form.version()), "Taken back");
    }

    private Estimate waiting(Actor.Person actor, Ref ref) {
        var it = estimates.get(actor, ref);
        if (!it.readBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// The second reader sends it back.
    @PostMapping("/return")
    @Allow(ANALYSE_FIGURES)
    ModelAndView sendBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = waiting(actor, ref);
        var words = form.<String>read(
                reader -> reader.required("words", "The reason", Estimate.LONGEST_NOTE, "Say what has to change"));
        return page.answer(
                actor, it, form, words.save(said -> estimates.sendBack(actor, it, form.version(), said)), "Sent back");
    }

    /// The second reader agrees.
    @PostMapping("/agreement")
    @Allow(ANALYSE_FIGURES)
    ModelAndView agree(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = waiting(actor, ref);
        return page.answer(
                actor, it, form, estimates.agree(actor, it, form.version()), "Agreed. Members can read the verdict");
    }

    /// Deletes it with its table.
    @PostMapping("/deletion")
    @Allow(ANALYSE_FIGURES)
    ModelAndView delete(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = estimates.get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return estimates.delete(actor, it, form.version())
                ? Page.go(Notice.done("Deleted with its table"), "/insight/estimates")
                : Page.go(
                        Notice.important("Somebody else changed it first. It was not deleted"),
                        "/insight/estimates/%s",
                        ref);
    }
}
