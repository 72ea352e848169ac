package waymark.concerns.triage;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Sends a message to the reporter, who reads it with their code.
@Controller
class ReportMessagesController {

    private static final int LONGEST = 5_000;

    private final DeskReports reports;
    private final DeskMessages messages;
    private final ReportPage page;
    private final Clock clock;

    ReportMessagesController(DeskReports reports, DeskMessages messages, ReportPage page, Clock clock) {
        this.reports = reports;
        this.messages = messages;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/reports/{ref}/messages")
    @Allow(Permission.READ_REPORTS)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = reports.get(actor, ref);
        if (report instanceof PublicReport.Waiting) {
            return Page.go("/reports/%s", ref);
        }
        var problems = new Problems();
        var text =
                FormReader.of(form, problems).required("text", "Your message", LONGEST, "Write what you want to say");
        if (!problems.any()
                && !messages.write(actor, report.cover(), text, LocalDate.now(clock.withZone(Clocks.LONDON)))) {
            problems.add("text", "Their code has ended: they cannot read messages any more");
        }
        return problems.any()
                ? page.refused(actor, report, form, problems.list())
                : Page.go(Notice.done("Sent. They read it when they come back with their code"), "/reports/%s", ref);
    }
}
