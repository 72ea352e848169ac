package waymark.conferences.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// Minutes as a PDF, to be taken along by those who read them whole.
@Component
class MinutesPaper {

    /// What is printed.
    ///
    /// @param items in their order
    /// @param several whether it is a day, whose items are numbered
    record View(String title, String about, List<HeardItem> items, boolean several, boolean demonstration) {}

    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    MinutesPaper(Templates templates, @Value("${waymark.demonstration:false}") boolean demonstration, Clock clock) {
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    ResponseEntity<byte[]> item(HeardItem it) {
        var ref = it.item().ref();
        return pdf(ref, "Minutes of " + ref, it.forum().name(), it.hearing().day(), List.of(it), false);
    }

    ResponseEntity<byte[]> day(MeetingAcceptances.Day day, List<HeardItem> items) {
        return pdf(
                day.ref(),
                "Minutes of " + day.forumName(),
                day.forumName(),
                LocalDate.ofInstant(day.startsAt(), Clocks.LONDON),
                items,
                true);
    }

    private ResponseEntity<byte[]> pdf(
            Ref of, String title, String forum, LocalDate day, List<HeardItem> items, boolean several) {
        var about = forum + ", " + DateText.day(day);
        var view = new View(title, about, items, several, demonstration);
        var body = templates.render("conferences/hearing/paper", Map.of("page", view));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("minutes-" + of + ".pdf")
                                .build()
                                .toString())
                .body(Pdf.of(body, new PdfMeta(title, about, "en-GB", clock.instant())));
    }
}
