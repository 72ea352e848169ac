package waymark.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.web.Pdf;
import waymark.web.PdfMeta;
import waymark.web.Templates;

/// The pack on paper: rendered once, when it is issued, and kept as it came out.
@Component
class PackPaper {

    private final Templates templates;
    private final Clock clock;

    PackPaper(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /// @param approvedBy who approved it for the board
    record Sheet(PackContent content, String sha256, String approvedBy, LocalDate on) {}

    byte[] of(Frozen frozen, String approvedBy, LocalDate on) {
        var body = templates.render(
                "governance/packPaper", Map.of("page", new Sheet(frozen.content(), frozen.sha256(), approvedBy, on)));
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
