package waymark.intelligence.reports;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// Papers of intelligence: each carries its marking at the top and the bottom of every sheet, and says where
/// everything in it is invented.
@Component
public class MarkedPaper {

    /// What a paper or a file of the demonstration says of itself.
    public static final String INVENTED =
            "Demonstration: the people and what is said here are invented. The partner organisations are real.";

    private final Templates templates;
    private final Clock clock;
    private final boolean demonstration;

    MarkedPaper(Templates templates, Clock clock, @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.templates = templates;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /// True where everything that is printed is invented.
    boolean demonstration() {
        return demonstration;
    }

    /// The paper as a download.
    ///
    /// @param name of the file, without its ending: a reference and no name
    /// @param title in the properties of the file
    public ResponseEntity<byte[]> download(
            String name, String title, Marking marking, String template, Map<String, Object> model) {
        var body = templates.render(template, model);
        var said = demonstration ? "<p class=\"pack-demonstration\">" + INVENTED + "</p>" + body : body;
        var meta = new PdfMeta(title, marking.words(), "en-GB", clock.instant());
        return Download.pdf(name + ".pdf", Pdf.of(said, meta, sheets(marking)));
    }

    private static String sheets(Marking marking) {
        return """
            @page {
              @top-center { content: "%1$s"; font: bold 9pt "Liberation Sans", "DejaVu Sans"; }
              @bottom-center { content: "%1$s"; font: bold 9pt "Liberation Sans", "DejaVu Sans"; vertical-align: top; padding-top: 4mm; }
            }
            """.formatted(marking.words());
    }
}
