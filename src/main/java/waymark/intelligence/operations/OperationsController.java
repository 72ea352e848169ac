package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The operations that the reader may know of, and the page of one.
@Controller
@RequestMapping("/intelligence/operations")
class OperationsController {

    record Index(List<Operation> operations, boolean plans) {

        List<Operation> open() {
            return operations.stream().filter(Operation::open).toList();
        }

        List<Operation> over() {
            return operations.stream().filter(one -> !one.open()).toList();
        }
    }

    /// @param leads true for the lead
    /// @param mine tasks of the reader
    record View(
            Operation one,
            OperationPlan plan,
            List<Reception.Line> reception,
            List<EventConflict> conflicts,
            List<TimelineEntry> timeline,
            boolean leads,
            List<OperationPlan.Partner> mine,
            List<Problem> problems) {

        Operation.Header it() {
            return one.header();
        }

        boolean planning() {
            return leads && one instanceof Operation.Planned;
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final EventDeconfliction events;
    private final Reception reception;

    OperationsController(Operations operations, OperationPlans plans, EventDeconfliction events, Reception reception) {
        this.operations = operations;
        this.plans = plans;
        this.events = events;
        this.reception = reception;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "intelligence/operations/operations", new Index(operations.all(actor), actor.may(RUN_OPERATIONS)));
    }

    @GetMapping("/{ref}")
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("intelligence/operations/operation", view(actor, operations.get(actor, ref), List.of()));
    }

    View view(Actor.Person actor, Operation one, List<Problem> problems) {
        var it = one.header();
        var plan = plans.of(actor, it.id());
        return new View(
                one,
                plan,
                reception.lines(actor, it.area(), plan.supports(), plan.begins(it)),
                events.of(actor, it.id()),
                operations.timeline(it.id()),
                it.ledBy(actor),
                plan.current().stream()
                        .filter(partner -> partner.person().equals(actor.id()))
                        .toList(),
                problems);
    }
}
