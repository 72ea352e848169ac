package waymark.rights.requests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.directory.DateText;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// Makes the PDF and the JSON file of a pack. Their names and titles hold no name.
@Component
class PackPaper {

    private final Templates templates;
    private final JsonMapper json;
    private final boolean demonstration;

    PackPaper(Templates templates, JsonMapper json, @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.templates = templates;
        this.json = json;
        this.demonstration = demonstration;
    }

    byte[] of(PackFile file, Instant made) {
        var title = "What is kept about you: " + file.request();
        var body = templates.render(
                "rights/requests/paper",
                Map.of(
                        "title",
                        title,
                        "file",
                        file,
                        "received",
                        DateText.day(file.receivedOn()),
                        "asOf",
                        DateText.day(file.asOf()),
                        "demonstration",
                        demonstration));
        return Pdf.of(body, new PdfMeta(title, "A copy of what is kept, as it was asked for", "en-GB", made));
    }

    byte[] json(PackFile file) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }
}
