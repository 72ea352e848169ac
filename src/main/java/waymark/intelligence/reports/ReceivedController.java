package waymark.intelligence.reports;

import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// What an intelligence unit gave to somebody who is no officer, for as long as it lets them.
@Controller
@RequestMapping("/intelligence/received")
class ReceivedController {

    record Index(List<Disseminations.Received> received) {}

    record View(Report report, List<ReportItem> items, Dissemination given) {}

    private final IntelligenceReports reports;
    private final Disseminations disseminations;

    ReceivedController(IntelligenceReports reports, Disseminations disseminations) {
        this.reports = reports;
        this.disseminations = disseminations;
    }

    @GetMapping
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView list(Actor.Person actor) {
        return Page.show("intelligence/reports/received", new Index(disseminations.received(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(SUBMIT_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var report = reports.find(ref).orElseThrow(() -> new NotFound(ref));
        var given = disseminations.look(actor, report);
        return Page.show("intelligence/reports/receivedReport", new View(report, reports.items(report.id()), given));
    }
}
