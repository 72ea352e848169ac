package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// A version on paper: all of it for who leads the workshop, and the handouts, each on a page of its own.
@Controller
@RequestMapping("/training/packs/{ref}/versions/{number}")
class PackPaperController {

    private static final String HANDOUTS =
            ".handout { page-break-before: always; } .handout:first-child { page-break-before: auto; }";

    private final PackAccess access;
    private final Templates templates;
    private final Clock clock;

    PackPaperController(PackAccess access, Templates templates, Clock clock) {
        this.access = access;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/facilitator.pdf")
    @Allow(RUN_TRAINING)
    ResponseEntity<byte[]> facilitator(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = access.version(actor, access.pack(actor, ref), number);
        return pdf(it, "training/packs/paper", it.title() + ": pack for who leads the workshop", "workshop-" + ref, "");
    }

    @GetMapping("/handouts.pdf")
    @Allow(RUN_TRAINING)
    ResponseEntity<byte[]> handouts(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = access.version(actor, access.pack(actor, ref), number);
        if (it.content().handouts().isEmpty()) {
            throw new NotFound(ref);
        }
        return pdf(it, "training/packs/handoutsPaper", it.title() + ": handouts", "handouts-" + ref, HANDOUTS);
    }

    private ResponseEntity<byte[]> pdf(PackVersion it, String template, String title, String name, String style) {
        var body = templates.render(template, Map.of("page", it));
        var meta = new PdfMeta(title, "For " + it.audience(), "en-GB", clock.instant());
        return Download.pdf(name + ".pdf", Pdf.of(body, meta, style));
    }
}
