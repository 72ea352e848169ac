package waymark.intelligence.reports;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The reports that an officer may read for the purpose that they stated, and each of them.
@Controller
@RequestMapping("/intelligence/reports")
class IntelligenceReportsController {

    /// @param show `unit` for those of the reader's unit alone, else all
    record Index(List<Report> drafts, List<Report> reports, String show) {

        Marking marking() {
            return reports.stream().map(Report::marking).reduce(Marking.OFFICIAL, Marking::with);
        }
    }

    /// @param ours true for officers of its unit
    /// @param mayExport whether the reader may take it out
    record View(
            Report report,
            List<ReportItem> items,
            List<HandlingCondition> conditions,
            List<Dissemination> disseminations,
            List<TimelineEntry> history,
            boolean ours,
            boolean mayExport,
            LocalDate today,
            Instant now) {}

    private final IntelligenceReports reports;
    private final ReportChanges changes;
    private final Disseminations disseminations;
    private final Clock clock;

    IntelligenceReportsController(
            IntelligenceReports reports, ReportChanges changes, Disseminations disseminations, Clock clock) {
        this.reports = reports;
        this.changes = changes;
        this.disseminations = disseminations;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list(@RequestParam(defaultValue = "") String show) {
        return Page.show(
                "intelligence/reports/reports",
                new Index(reports.drafts(), show.equals("unit") ? reports.ofUnit() : reports.current(), show));
    }

    @GetMapping("/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var report = reports.open(actor, ref);
        boolean ours = reports.ofOwnUnit(report);
        return Page.show(
                "intelligence/reports/report",
                new View(
                        report,
                        reports.items(report.id()),
                        reports.conditions(report.id()),
                        ours ? disseminations.of(report.id()) : List.of(),
                        changes.timeline(report.id()),
                        ours,
                        reports.mayExport(report.id()),
                        LocalDate.now(clock),
                        clock.instant()));
    }
}
