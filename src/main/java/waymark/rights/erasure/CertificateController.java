package waymark.rights.erasure;

import static waymark.kernel.Permission.MANAGE_RETENTION;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The certificates of erasure, as pages and as PDF.
@Controller
@RequestMapping("/retention/certificates")
class CertificateController {

    record Index(List<Certificate> all) {}

    record View(Certificate certificate) {

        String table(String name) {
            return Certificate.table(name);
        }
    }

    private final Certificates certificates;
    private final Templates templates;

    CertificateController(Certificates certificates, Templates templates) {
        this.certificates = certificates;
        this.templates = templates;
    }

    @GetMapping
    @Allow(MANAGE_RETENTION)
    ModelAndView list(Actor.Person actor) {
        return Page.show("rights/erasure/list", new Index(certificates.all(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(MANAGE_RETENTION)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("rights/erasure/certificate", new View(certificates.get(actor, ref)));
    }

    @GetMapping("/{ref}.pdf")
    @Allow(MANAGE_RETENTION)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref, Actor.Person actor) {
        var certificate = certificates.get(actor, ref);
        var title = "Certificate of erasure " + ref;
        var body = templates.render("rights/erasure/paper", Map.of("title", title, "page", new View(certificate)));
        return Download.pdf(
                ref + ".pdf",
                Pdf.of(body, new PdfMeta(title, "Proof that a case was erased", "en-GB", certificate.begunAt())));
    }
}
