package waymark.intelligence.entities;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReportState;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetReader;

/// Marks many things in a report at once, from cells that were copied out of a spreadsheet or the text of a CSV file.
@Controller
@RequestMapping("/intelligence/reports/{ref}/entities/import")
class EntityImportController {

    private static final String PAGE = "intelligence/entities/import";
    private static final String FIELD = "table";

    /// The page.
    record View(Report report, FormData form, List<Problem> problems) {

        List<Attribute> attributes() {
            return Attribute.all();
        }

        List<EntityKind> kinds() {
            return List.of(EntityKind.values());
        }

        List<String> columns() {
            return EntityImport.COLUMNS;
        }
    }

    private final IntelligenceReports reports;
    private final Entities entities;

    EntityImportController(IntelligenceReports reports, Entities entities) {
        this.reports = reports;
        this.entities = entities;
    }

    private Report linkable(Ref ref) {
        return reports.find(ref)
                .filter(report -> report.state() == ReportState.CURRENT && reports.mayLink(report.id()))
                .orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(@PathVariable Ref ref) {
        return Page.show(PAGE, new View(linkable(ref), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = linkable(ref);
        var items = reports.items(report.id());
        Ruling<Sheet> sheet = form.text(FIELD).isEmpty()
                ? Ruling.refused(FIELD, "Paste the table")
                : SheetReader.pasted(FIELD, form.text(FIELD));
        return switch (sheet.then(read -> EntityImport.read(FIELD, read, items))) {
            case Ruling.Refused<List<EntityImport.Group>>(var problems) ->
                Page.refuse(PAGE, new View(report, form, problems));
            case Ruling.Agreed<List<EntityImport.Group>>(var groups) -> {
                entities.markAll(actor, report, groups);
                yield Page.go(
                        Notice.done(groups.size() == 1 ? "1 was marked" : groups.size() + " were marked"),
                        "/intelligence/reports/%s/entities",
                        ref);
            }
        };
    }
}
