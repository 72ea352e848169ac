package waymark.strategy.alignment;

import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// Extracts of the strategy for the agenda of a body: of a plan, for whose body it is, and of what concerns any
/// organisation, as a page and as a PDF.
@Controller
class ExtractController {

    /// @param pdf where the same is as a PDF
    record View(Extract extract, String pdf) {}

    private final PartnerPlans plans;
    private final Extracts extracts;
    private final DirectoryApi directory;
    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    ExtractController(
            PartnerPlans plans,
            Extracts extracts,
            DirectoryApi directory,
            Templates templates,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.plans = plans;
        this.extracts = extracts;
        this.directory = directory;
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /// Leads to the extract of the organisation that was chosen in the list.
    @GetMapping("/partner-plans/bodies")
    @Allow(VIEW_PLANS)
    ModelAndView chosen(@RequestParam(defaultValue = "") String body, Actor.Person actor) {
        return body.isEmpty()
                ? Page.go("/partner-plans")
                : Page.go(
                        "/partner-plans/bodies/%s",
                        directory.organisation(actor, body).code());
    }

    @GetMapping("/partner-plans/bodies/{code}")
    @Allow(VIEW_PLANS)
    ModelAndView body(@PathVariable String code, Actor.Person actor) {
        return Page.show(
                "strategy/alignment/extract",
                new View(
                        extracts.of(actor, directory.organisation(actor, code)),
                        "/partner-plans/bodies/" + code + "/extract.pdf"));
    }

    @GetMapping("/partner-plans/bodies/{code}/extract.pdf")
    @Allow(VIEW_PLANS)
    ResponseEntity<byte[]> bodyPdf(@PathVariable String code, Actor.Person actor) {
        return pdf(extracts.of(actor, directory.organisation(actor, code)), "extract-" + code + ".pdf");
    }

    @GetMapping("/partner-plans/areas/{code}")
    @Allow(VIEW_PLANS)
    ModelAndView area(@PathVariable String code, Actor.Person actor) {
        return Page.show(
                "strategy/alignment/extract",
                new View(extracts.of(actor, known(actor, code)), "/partner-plans/areas/" + code + "/extract.pdf"));
    }

    @GetMapping("/partner-plans/areas/{code}/extract.pdf")
    @Allow(VIEW_PLANS)
    ResponseEntity<byte[]> areaPdf(@PathVariable String code, Actor.Person actor) {
        return pdf(extracts.of(actor, known(actor, code)), "extract-" + code + ".pdf");
    }

    private Area known(Actor actor, String code) {
        return directory.areas(actor).stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    @GetMapping("/partner-plans/{ref}/extract.pdf")
    @Allow(VIEW_PLANS)
    ResponseEntity<byte[]> planPdf(@PathVariable Ref ref, Actor.Person actor) {
        return pdf(extracts.of(actor, plans.get(ref)), "extract-" + ref + ".pdf");
    }

    private ResponseEntity<byte[]> pdf(Extract extract, String name) {
        var body =
                templates.render("strategy/alignment/paper", Map.of("page", extract, "demonstration", demonstration));
        var meta = new PdfMeta(extract.title(), "For " + extract.body(), "en-GB", clock.instant());
        return Download.pdf(name, Pdf.of(body, meta));
    }
}
