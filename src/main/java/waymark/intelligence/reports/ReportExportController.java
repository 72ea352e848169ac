package waymark.intelligence.reports;

import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;
import waymark.web.lists.Csv;
import waymark.web.mvc.Download;

/// A report as a file, where its handling lets the reader take it out: marked at the top and the bottom.
@Controller
@RequestMapping("/intelligence/reports/{ref}")
class ReportExportController {

    private final IntelligenceReports reports;
    private final MarkedPaper papers;
    private final Audit audit;

    ReportExportController(IntelligenceReports reports, MarkedPaper papers, Audit audit) {
        this.reports = reports;
        this.papers = papers;
        this.audit = audit;
    }

    /// @throws NotFound where the reader may not take it out
    private Report taken(Ref ref, Actor.Person actor) {
        var report = reports.find(ref)
                .filter(one -> one.state() == ReportState.CURRENT && reports.mayExport(one.id()))
                .orElseThrow(() -> new NotFound(ref));
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            audit.looked(actor, "export_intelligence_report", ref.value());
        }
        return report;
    }

    @GetMapping("/report.pdf")
    @Allow(SUBMIT_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    @NeedsPurpose
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref, Actor.Person actor) {
        var report = taken(ref, actor);
        return papers.download(
                ref.value(),
                "Report " + ref,
                report.marking(),
                "intelligence/reports/paper",
                Map.of("report", report, "items", reports.items(report.id()), "reader", actor.name()));
    }

    @GetMapping("/report.csv")
    @Allow(SUBMIT_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    @NeedsPurpose
    ResponseEntity<byte[]> csv(@PathVariable Ref ref, Actor.Person actor) {
        var report = taken(ref, actor);
        var mark = List.of(report.marking().words(), "", "", "", "");
        var rows = new ArrayList<List<String>>();
        for (var item : reports.items(report.id())) {
            rows.add(List.of(
                    ref.value(),
                    String.valueOf(item.position()),
                    item.source().label(),
                    item.information().label(),
                    item.text()));
        }
        rows.add(List.of(report.handling().label(), "", "", "", ""));
        if (papers.demonstration()) {
            rows.add(List.of(MarkedPaper.INVENTED, "", "", "", ""));
        }
        rows.add(mark);
        rows.addFirst(List.of("Report", "Item", "Source evaluation", "Information assessment", "Text"));
        return Download.of(
                ref + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                Csv.text(mark, rows).getBytes(StandardCharsets.UTF_8));
    }
}
