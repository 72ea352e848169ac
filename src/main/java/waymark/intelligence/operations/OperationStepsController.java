package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The steps of an operation beside its go: ready, planned again, and called off.
@Controller
@RequestMapping("/intelligence/operations/{ref}")
class OperationStepsController {

    private static final String CANCEL = "intelligence/operations/cancellation";

    record Cancellation(Operation.Header it, FormData form, List<Problem> problems) {}

    private final Operations operations;
    private final OperationPlans plans;
    private final OperationsController pages;

    OperationStepsController(Operations operations, OperationPlans plans, OperationsController pages) {
        this.operations = operations;
        this.plans = plans;
        this.pages = pages;
    }

    /// To the page of the operation, where somebody else took a step first.
    static ModelAndView overtaken(Operation.Header it) {
        return Page.go(Notice.important("Somebody else changed it first. This is how it stands now"), it.path());
    }

    /// Everything is answered; or what is missing is listed on the page.
    @PostMapping("/readiness")
    @Allow(RUN_OPERATIONS)
    ModelAndView ready(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Planned one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        var ruling = one.ready(plans.of(actor, it.id()), actor);
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ ->
                Page.go(Notice.done("Ready. Now see what else is planned nearby, and decide"), it.path());
            case Ruling.Refused<Operation>(var problems) ->
                Page.refuse("intelligence/operations/operation", pages.view(actor, one, problems));
            case Saved.Stale<Operation> _ -> overtaken(it);
        };
    }

    @PostMapping("/reopening")
    @Allow(RUN_OPERATIONS)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Ready one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        return switch (one.reopen(actor).save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> Page.go(Notice.done("It is planned again, and can be changed"), it.path());
            case Ruling.Refused<Operation> _, Saved.Stale<Operation> _ -> overtaken(it);
        };
    }

    @GetMapping("/cancellation")
    @Allow(RUN_OPERATIONS)
    ModelAndView cancellation(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var it = one.header();
        return one.cancellable()
                ? Page.show(CANCEL, new Cancellation(it, FormData.version(it.version()), List.of()))
                : Page.go(it.path());
    }

    @PostMapping("/cancellation")
    @Allow(RUN_OPERATIONS)
    ModelAndView cancel(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var it = one.header();
        var ruling = form.read(reader -> reader.text("reason", "The reason", Operation.LONGEST_REASON))
                .then(reason -> one.cancel(reason, actor, operations.today()));
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ ->
                Page.go(Notice.done("Cancelled. Everybody who takes part has been told"), it.path());
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(CANCEL, new Cancellation(it, form, problems));
            case Saved.Stale<Operation> _ -> Page.merged(cancellation(ref, actor));
        };
    }
}
