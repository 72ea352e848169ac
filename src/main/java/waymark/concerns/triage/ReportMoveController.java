package waymark.concerns.triage;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Moves a report to the desk of another area, where it waits to be opened.
@Controller
@RequestMapping("/reports/{ref}/moving")
class ReportMoveController {

    private static final String PAGE = "concerns/triage/moving";

    private final DeskReports reports;
    private final DirectoryApi directory;
    private final Clock clock;

    ReportMoveController(DeskReports reports, DirectoryApi directory, Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var report = reports.held(actor, ref);
        reports.recordView(actor, report.cover());
        return Page.show(PAGE, view(actor, report, "", List.of()));
    }

    @PostMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView move(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = reports.held(actor, ref);
        var area = form.text("area");
        var elsewhere = TriageView.codes(view(actor, report, area, List.of()).elsewhere());
        return switch (report.move(area, elsewhere, clock.instant()).save(event -> reports.save(actor, event))) {
            case Saved.Done<PublicReport> _ ->
                Page.go(Notice.done(ref + " went to the desk of that area, and waits there to be opened"), "/reports");
            case Saved.Stale<PublicReport> _ -> Page.go(ReportPage.STALE, "/reports/%s", ref);
            case Ruling.Refused<PublicReport>(var problems) -> Page.refuse(PAGE, view(actor, report, area, problems));
        };
    }

    private TriageView view(Actor.Person actor, PublicReport.Open report, String area, List<Problem> problems) {
        return TriageView.of(actor, report, directory.areas(actor), "", List.of(), area, problems);
    }
}
