package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The reports of intelligence that an operation stands on.
@Controller
@RequestMapping("/intelligence/operations/{ref}/reports")
class OperationReportsController {

    private final Operations operations;
    private final OperationPlans plans;

    OperationReportsController(Operations operations, OperationPlans plans) {
        this.operations = operations;
        this.plans = plans;
    }

    @PostMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView link(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var it = one.header();
        var report =
                Ref.parse(form.text("report")).filter(typed -> typed.value().matches("IR-[0-9A-Z]{7}"));
        if (report.isEmpty() || !one.open()) {
            return Page.go(
                    Notice.important("Enter the reference of a report, like IR-7K2M9QX"), "%s#reports", it.path());
        }
        plans.link(actor, it, report.get());
        return Page.go(Notice.done("Linked. Only people who may read the report can open it"), "%s#reports", it.path());
    }

    @PostMapping("/{report}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView unlink(@PathVariable Ref ref, @PathVariable Ref report, Actor.Person actor) {
        var it = operations.led(actor, ref).header();
        plans.unlink(actor, it, report);
        return Page.go(Notice.done("Taken off"), "%s#reports", it.path());
    }
}
