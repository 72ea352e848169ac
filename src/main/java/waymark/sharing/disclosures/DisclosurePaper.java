package waymark.sharing.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.kernel.Ref;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// A copy as a PDF, with how it is handled. Its name and title hold no name.
@Component
class DisclosurePaper {

    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    DisclosurePaper(Templates templates, @Value("${waymark.demonstration:false}") boolean demonstration, Clock clock) {
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(Ref ref, SharedCopy copy, LocalDate from, LocalDate until) {
        var title = "Shared in confidence: " + ref;
        var body = templates.render(
                "sharing/disclosures/paper",
                Map.of(
                        "title",
                        title,
                        "copy",
                        copy,
                        "from",
                        DateText.day(from),
                        "until",
                        DateText.day(until),
                        "demonstration",
                        demonstration));
        return Download.pdf(
                "shared-" + ref + ".pdf",
                Pdf.of(body, new PdfMeta(title, "A copy to be handled in confidence", "en-GB", clock.instant())));
    }
}
