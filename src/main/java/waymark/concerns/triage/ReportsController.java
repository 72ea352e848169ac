package waymark.concerns.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Custodians;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.rota.DeskOnDuty;
import waymark.concerns.rota.Shift;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// Public reports, for the desk that answers them: the queue, and the page of each.
@Controller
@RequestMapping("/reports")
class ReportsController {

    /// @param custodian whether anybody may open how to reach a reporter
    record Queue(List<PublicReport> reports, List<Shift> onDuty, boolean custodian, Instant now) {

        List<PublicReport.Waiting> waiting() {
            return reports.stream()
                    .filter(PublicReport.Waiting.class::isInstance)
                    .map(PublicReport.Waiting.class::cast)
                    .toList();
        }

        List<PublicReport.Open> open() {
            return reports.stream()
                    .filter(PublicReport.Open.class::isInstance)
                    .map(PublicReport.Open.class::cast)
                    .toList();
        }

        String due(PublicReport.Waiting report) {
            return OpeningDeadline.words(now, report.openBy());
        }
    }

    record Past(List<PublicReport> reports) {

        List<PublicReport.Closed> closed() {
            return reports.stream().map(PublicReport.Closed.class::cast).toList();
        }
    }

    private final DeskReports reports;
    private final DeskOnDuty duty;
    private final Custodians custodians;
    private final ReportPage page;
    private final Clock clock;

    ReportsController(DeskReports reports, DeskOnDuty duty, Custodians custodians, ReportPage page, Clock clock) {
        this.reports = reports;
        this.duty = duty;
        this.custodians = custodians;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView queue(Actor.Person actor) {
        var now = clock.instant();
        return Page.show(
                "concerns/triage/queue",
                new Queue(reports.open(actor), duty.seen(actor, now), custodians.named(actor), now));
    }

    @GetMapping("/closed")
    @Allow(Permission.READ_REPORTS)
    ModelAndView closed(Actor.Person actor) {
        return Page.show("concerns/triage/closed", new Past(reports.closed(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page.show(actor, reports.get(actor, ref));
    }
}
