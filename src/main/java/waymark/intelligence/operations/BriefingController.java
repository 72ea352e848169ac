package waymark.intelligence.operations;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.audit.Audit;
import waymark.intelligence.reports.MarkedPaper;
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;

/// The briefing on paper, with its marking at the top and the bottom, for who takes part. Each copy is in the audit
/// log.
@Controller
class BriefingController {

    /// What the paper shows.
    record Briefing(Operation one, OperationPlan plan, List<Reception.Line> reception, String printedBy) {

        Operation.Header it() {
            return one.header();
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final Reception reception;
    private final MarkedPaper papers;
    private final Audit audit;

    BriefingController(
            Operations operations, OperationPlans plans, Reception reception, MarkedPaper papers, Audit audit) {
        this.operations = operations;
        this.plans = plans;
        this.reception = reception;
        this.papers = papers;
        this.audit = audit;
    }

    @GetMapping("/intelligence/operations/{ref}/briefing.pdf")
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    @RecordsAccess
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.get(actor, ref);
        var it = one.header();
        audit.looked(actor, "print_operation_briefing", ref.value());
        var plan = plans.of(actor, it.id());
        return papers.download(
                "briefing-" + it.ref(),
                "Briefing " + it.ref(),
                it.marking(),
                "intelligence/operations/briefing",
                Map.of(
                        "page",
                        new Briefing(
                                one,
                                plan,
                                reception.lines(actor, it.area(), plan.supports(), plan.begins(it)),
                                actor.name())));
    }
}
