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
import waymark.concerns.reports.Triage;
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

/// The desk's assessment of a report: how near the danger is, what kind it could be, and its area.
@Controller
@RequestMapping("/reports/{ref}/triage")
class TriageController {

    private static final String PAGE = "concerns/triage/triage";

    private final DeskReports reports;
    private final DirectoryApi directory;
    private final Clock clock;

    TriageController(DeskReports reports, DirectoryApi directory, Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var report = reports.held(actor, ref);
        var cover = report.cover();
        reports.recordView(actor, cover);
        var triage = cover.triage();
        return Page.show(PAGE, view(actor, report, triage.danger().code(), triage.types(), cover.area(), List.of()));
    }

    @PostMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView assess(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = reports.held(actor, ref);
        var danger = form.text("danger");
        var types = form.all("types");
        var area = form.text("area");
        var choices = view(actor, report, danger, types, area, List.of()).places();
        var ruling =
                report.judge(Triage.Danger.chosen(danger), types, area, TriageView.codes(choices), clock.instant());
        return switch (ruling.save(event -> reports.save(actor, event))) {
            case Saved.Done<PublicReport> _ -> Page.go(Notice.done("Saved"), "/reports/%s", ref);
            case Saved.Stale<PublicReport> _ -> Page.go(ReportPage.STALE, "/reports/%s", ref);
            case Ruling.Refused<PublicReport>(var problems) ->
                Page.refuse(PAGE, view(actor, report, danger, types, area, problems));
        };
    }

    private TriageView view(
            Actor.Person actor,
            PublicReport.Open report,
            String danger,
            List<String> types,
            String area,
            List<Problem> problems) {
        return TriageView.of(actor, report, directory.areas(actor), danger, types, area, problems);
    }
}
