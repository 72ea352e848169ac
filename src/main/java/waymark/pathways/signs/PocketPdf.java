package waymark.pathways.signs;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// A pocket version as a PDF: one sheet, in the largest type that fits, and never smaller than the smallest
/// of these. Were it too much for one sheet even so, it would run on to a second: nobody is served by words
/// too small to read.
@Component
class PocketPdf {

    private static final byte[] NOTHING = {};
    private static final List<String> POINTS = List.of("12pt", "11.5pt", "11pt", "10.5pt", "10pt", "9.5pt", "9pt");
    private static final String SHEET = """
            @page { margin: 13mm 15mm 11mm; @bottom-left { content: none; } @bottom-right { content: none; } }
            body { font-size: POINTS; line-height: 1.3; }
            h1 { font-size: 20pt; margin-bottom: 1mm; }
            h2 { font-size: 12.5pt; margin: 3.5mm 0 1.5mm; padding-top: 1.5mm; }
            p, ul { margin-bottom: 1.5mm; }
            li { margin-bottom: 0.6mm; }
            table { font-size: POINTS; margin-bottom: 1.5mm; }
            th, td { padding: 1mm 3mm 1mm 0; }
            tbody th { font-weight: 700; }
            td.pocket-number { font-weight: 700; font-size: 13pt; white-space: nowrap; }
            .pocket-date { margin-top: 3mm; }
            .pocket-danger { padding: 2mm 4mm; border: 1.5pt solid #942514; font-weight: 700; }
            """;

    private final Templates templates;

    /// The last sheet of each sector, by its text: printed again only when the text differs.
    private final Map<String, Map<PocketVersion, byte[]>> printed = new ConcurrentHashMap<>();

    PocketPdf(Templates templates) {
        this.templates = templates;
    }

    byte[] of(PocketVersion pocket) {
        return printed.compute(
                        pocket.sector().code(),
                        (_, last) -> last != null && last.containsKey(pocket) ? last : Map.of(pocket, print(pocket)))
                .getOrDefault(pocket, NOTHING);
    }

    private byte[] print(PocketVersion pocket) {
        var body = templates.render("pathways/signs/pocketPaper", Map.of("page", pocket));
        var meta = new PdfMeta(
                "Signs of exploitation: " + pocket.sector().title(),
                "What to notice, how to speak safely and what to do now. "
                        + pocket.sector().who(),
                "en-GB",
                pocket.made().atStartOfDay().toInstant(ZoneOffset.UTC));
        byte[] pdf = NOTHING;
        for (var points : POINTS) {
            pdf = Pdf.of(body, meta, SHEET.replace("POINTS", points));
            if (pages(pdf) == 1) {
                return pdf;
            }
        }
        return pdf;
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new InvariantViolation("a PDF just made cannot be read", unreadable);
        }
    }
}
