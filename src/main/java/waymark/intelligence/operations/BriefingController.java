package waymark.intelligence.operations;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.audit.Audit;
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

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
    private final Templates templates;
    private final Audit audit;
    private final Clock clock;

    BriefingController(
            Operations operations,
            OperationPlans plans,
            Reception reception,
            Templates templates,
            Audit audit,
            Clock clock) {
        this.operations = operations;
        this.plans = plans;
        this.reception = reception;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
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
        var body = templates.render(
                "intelligence/operations/briefing",
                Map.of(
                        "page",
                        new Briefing(
                                one,
                                plan,
                                reception.lines(
                                        actor, it.area(), plan.supports(), OperationsController.begins(it, plan)),
                                actor.name())));
        var meta = new PdfMeta(
                "%s. Briefing %s".formatted(it.marking().words(), it.ref()),
                "Briefing for who takes part",
                "en-GB",
                clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("briefing-" + it.ref() + ".pdf")
                                .build()
                                .toString())
                .body(Pdf.of(body, meta, marked(it)));
    }

    /// At the top and the bottom of each sheet.
    private static String marked(Operation.Header it) {
        return """
            @page {
              @top-center { content: "%1$s"; font: bold 9pt "Liberation Sans", "DejaVu Sans"; }
              @bottom-center { content: "%1$s"; font: bold 9pt "Liberation Sans", "DejaVu Sans"; vertical-align: top; padding-top: 4mm; }
            }
            """.formatted(it.marking().words());
    }
}
