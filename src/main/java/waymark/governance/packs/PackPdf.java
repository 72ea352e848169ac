package waymark.governance.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The pack on paper: rendered once, when it is issued, and kept as it came out.
@Component
public class PackPdf {

    private final Templates templates;
    private final Clock clock;

    PackPdf(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /// @param approvedBy who approved it for the board
    record Sheet(PackContent content, String sha256, String approvedBy, LocalDate on) {}

    /// The PDF of a pack that is being issued.
    public byte[] of(FrozenContent frozen, String approvedBy, LocalDate on) {
        var body = templates.render(
                "governance/packs/packPdf",
                Map.of("page", new Sheet(frozen.content(), frozen.sha256(), approvedBy, on)));
        return Pdf.of(
                body,
                new PdfMeta(
                        "Board pack, " + frozen.content().title(),
                        "What moved, what slipped and what is asked of the board in "
                                + frozen.content().title(),
                        "en-GB",
                        clock.instant()));
    }
}
