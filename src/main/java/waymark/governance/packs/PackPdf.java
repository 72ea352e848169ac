package waymark.governance.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /// @param approved who approved it for the board and when; null for a draft
    /// @param live what is red at this moment; null for a pack that is issued
    record Sheet(
            PackContent content,
            String sha256,
            @Nullable Approval approved,
            @Nullable LiveState live) {}

    record Approval(String by, LocalDate on) {}

    /// The PDF of a pack that is being issued.
    public byte[] of(FrozenContent frozen, String approvedBy, LocalDate on) {
        return print(new Sheet(frozen.content(), frozen.sha256(), new Approval(approvedBy, on), null), "");
    }

    /// The PDF of a draft as it is now: each page says so, with the time. It is not kept.
    byte[] draft(FrozenContent frozen, LiveState live) {
        var mark = """
                @page { @top-left { content: "DRAFT, made on %s. Not approved by the board.";
                  font: bold 9pt "Liberation Sans", "DejaVu Sans"; color: #0b0c0c; vertical-align: bottom;
                  padding-bottom: 5mm; white-space: nowrap } }
                """.formatted(live.time());
        return print(new Sheet(frozen.content(), frozen.sha256(), null, live), mark);
    }

    private byte[] print(Sheet sheet, String style) {
        var content = sheet.content();
        var body = templates.render("governance/packs/packPdf", Map.of("page", sheet));
        return Pdf.of(
                body,
                new PdfMeta(
                        (sheet.approved() == null ? "Draft of the board pack, " : "Board pack, ")
                                + content.title()
                                + (content.demonstration() ? " (demonstration: invented)" : ""),
                        "Decisions asked, what moved and what slipped in " + content.title(),
                        "en-GB",
                        clock.instant()),
                style);
    }
}
