package waymark.services.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.kernel.InvariantViolation;
import waymark.services.sheets.ContactSheets.Sheet;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// A contact sheet as a file: a PDF, and one page of HTML that needs nothing else and so opens without a
/// connection. Both say on every page until when they are good.
@Component
class SheetPaper {

    private final Templates templates;
    private final Clock clock;

    SheetPaper(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    static String title(Sheet sheet) {
        return "Contacts in %s, %s. Do not use after %s"
                .formatted(sheet.area().name(), DateText.day(sheet.made()), DateText.day(sheet.until()));
    }

    byte[] pdf(Sheet sheet) {
        return Pdf.of(
                body(sheet),
                new PdfMeta(
                        title(sheet),
                        "Whom to reach in " + sheet.area().name() + " about modern slavery",
                        "en-GB",
                        clock.instant()));
    }

    byte[] html(Sheet sheet) {
        var title = title(sheet).replace("&", "&amp;").replace("<", "&lt;");
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%s</title><style>%s</style></head>
                <body><main>%s</main><footer>%s</footer></body>
                </html>
                """.formatted(title, style(), body(sheet), title).getBytes(StandardCharsets.UTF_8);
    }

    private String body(Sheet sheet) {
        return templates.render("services/sheets/paper", Map.of("page", sheet));
    }

    private static String style() {
        try (var file = SheetPaper.class.getResourceAsStream("/pdf/sheet.css")) {
            if (file == null) {
                throw new InvariantViolation("not in the application: pdf/sheet.css");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: pdf/sheet.css", unreadable);
        }
    }
}
