package waymark.cases.chronology;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ChronologySource.Event;
import waymark.directory.DateText;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;
import waymark.web.word.WordFile;

/// The chronology as a PDF and for a word processor. The name of the file and its title hold no name.
@Component
class ChronologyPaper {

    private static final String CONFIDENTIAL = "In confidence: for those who may read this case.";
    private static final String INVENTED = "Demonstration: everybody in it is invented.";
    private static final List<String> HEADER = List.of("When", "What happened");
    private static final String STYLE = """
            table { table-layout: fixed; }
            th.chronology-when { width: 34mm; }
            .chronology-words { white-space: pre-wrap; }
            .chronology-by { color: #3f5457; font-size: 9pt; }
            """;

    /// What stands above the events.
    ///
    /// @param asked what is in it, in a sentence
    record Head(String title, String person, String organisation, String asked, String made, String mark) {}

    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    ChronologyPaper(Templates templates, @Value("${waymark.demonstration:false}") boolean demonstration, Clock clock) {
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    ResponseEntity<byte[]> pdf(Case it, Asked asked, List<Event> events) {
        var head = head(it, asked);
        var body = templates.render("cases/chronology/paper", Map.of("head", head, "events", events));
        var meta = new PdfMeta(head.title(), "What happened, by when it happened", "en-GB", clock.instant());
        return Download.pdf(name(it, "pdf"), Pdf.of(body, meta, STYLE));
    }

    ResponseEntity<byte[]> docx(Case it, Asked asked, List<Event> events) {
        var head = head(it, asked);
        var file = new WordFile(head.title(), head.mark());
        file.paragraph("%s, %s".formatted(head.person(), head.organisation()));
        file.paragraph("%s. Made on %s.".formatted(head.asked(), head.made()));
        if (events.isEmpty()) {
            file.paragraph("Nothing is recorded.");
        } else {
            file.table(HEADER, events.stream().map(ChronologyPaper::row).toList());
        }
        return Download.of(name(it, "docx"), WordFile.TYPE, file.bytes());
    }

    private Head head(Case it, Asked asked) {
        return new Head(
                "Chronology of the case " + it.ref(),
                it.main().details().name(),
                it.organisationName(),
                asked.sentence(),
                DateText.day(LocalDate.now(clock)),
                demonstration ? CONFIDENTIAL + " " + INVENTED : CONFIDENTIAL);
    }

    private static String name(Case it, String ending) {
        return "chronology-%s.%s".formatted(it.ref(), ending);
    }

    private static List<String> row(Event event) {
        return List.of(
                when(event),
                String.join("\n", title(event), String.join("\n", event.words()), by(event))
                        .strip());
    }

    /// The day, and the time where it is known.
    static String when(Event event) {
        var time = event.atTime();
        return DateText.day(event.onDay()) + (time == null ? "" : ", %tR".formatted(time));
    }

    static String title(Event event) {
        return "%s: %s".formatted(event.kind().title(), event.headline());
    }

    /// Who recorded it, and when where that was another day; empty where neither is kept.
    static String by(Event event) {
        var day = event.recordedOn();
        var on = day == null ? "" : " on " + DateText.day(day);
        var name = event.byName().isEmpty() ? "" : " by " + event.byName();
        return name.isEmpty() && on.isEmpty() ? "" : "Recorded" + name + on;
    }
}
