package waymark.support.closing;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Prepares the end of support with the person, and prints the sheet that they take with them.
@Controller
@RequestMapping("/cases/{ref}/leaving")
class LeavingController {

    private static final String PART = "leaving";
    private static final String PAGE = "support/closing/leaving";
    private static final String FORM = "support/closing/leavingForm";

    record View(Case it, @Nullable Leaving leaving) {

        /// What was prepared; nothing in it where nothing was.
        Leaving.Words words() {
            return leaving == null
                    ? new Leaving.Words("", "", "", "", "")
                    : leaving.plan().words();
        }
    }

    record Form(Case it, FormData form, List<Problem> problems) {

        List<Choice> outcomes() {
            return Outcome.choices();
        }

        List<Choice> contacts() {
            return LaterContact.choices();
        }
    }

    private final Cases cases;
    private final Leavings leavings;

    LeavingController(Cases cases, Leavings leavings) {
        this.cases = cases;
        this.leavings = leavings;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(PAGE, new View(it, leavings.latest(it).orElse(null)));
    }

    /// What the person takes with them, on paper.
    @GetMapping("/sheet")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView sheet(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(
                "support/closing/sheet", new View(it, leavings.latest(it).orElse(null)));
    }

    @GetMapping("/edit")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return form(it);
    }

    private ModelAndView form(Case it) {
        var before = leavings.latest(it).orElse(null);
        var form = FormData.version(before == null ? 1 : before.number() + 1);
        if (before == null) {
            form.with("outcome", Outcome.NOT_ASKED.name()).with("contact", LaterContact.NOT_ASKED.name());
        } else {
            form.with(before.plan().words())
                    .with("outcome", before.plan().outcome().name())
                    .with("contact", before.plan().contact().name());
        }
        return Page.show(FORM, new Form(it, form, List.of()));
    }

    @PostMapping("/edit")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var saved = form.read(LeavingController::read)
                .then(Leaving.Plan::rule)
                .save(plan -> leavings.save(actor, it, form.version(), plan));
        return switch (saved) {
            case Saved.Done<Leaving.Plan> _ -> Page.go(Notice.done("Saved"), "/cases/%s/leaving", ref);
            case Ruling.Refused<Leaving.Plan>(var problems) -> Page.refuse(FORM, new Form(it, form, problems));
            case Saved.Stale<Leaving.Plan> _ -> Page.merged(form(it));
        };
    }

    private static Leaving.Plan read(FormReader reader) {
        return new Leaving.Plan(
                reader.choice("outcome", Outcome.class, "Choose how things are"),
                reader.choice("contact", LaterContact.class, "Choose whether they want to be asked later"),
                new Leaving.Words(
                        reader.text("safetyPlan", "The safety plan", FormReader.TEXT),
                        reader.text("how", "How things are", FormReader.TEXT),
                        reader.text("way", "How and when", FormReader.REASON),
                        reader.text("call", "Whom they can call", FormReader.TEXT),
                        reader.text("back", "How they come back", FormReader.REASON)));
    }
}
