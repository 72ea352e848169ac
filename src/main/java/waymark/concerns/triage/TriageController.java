package waymark.concerns.triage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.ReportChanged;
import waymark.concerns.reports.Triage;
import waymark.directory.DirectoryApi;
import waymark.handovers.ExploitationTypes;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// What the desk makes of a report, and whose it is: where it belongs to the desk of another area it goes there, and
/// waits to be opened.
@Controller
@RequestMapping("/reports/{ref}")
class TriageController {

    /// @param here areas of the reader's own desk
    /// @param elsewhere areas of other desks
    record View(
            PublicReport.Open report,
            String danger,
            List<String> types,
            String area,
            List<Choice> here,
            List<Choice> elsewhere,
            List<Problem> problems) {

        List<Choice> dangers() {
            return Triage.Danger.choices();
        }

        List<Choice> kinds() {
            return ExploitationTypes.choices().stream()
                    .map(type -> Choice.of(type.value(), type.label()))
                    .toList();
        }

        List<Choice> places() {
            var places = new ArrayList<>(here);
            places.add(Choice.of("", "Not known yet"));
            return places;
        }
    }

    private static final String PAGE = "concerns/triage/triage";
    private static final String MOVING = "concerns/triage/moving";

    private final DeskReports reports;
    private final DirectoryApi directory;
    private final Clock clock;

    TriageController(DeskReports reports, DirectoryApi directory, Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/triage")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var report = open(actor, ref);
        reports.looked(actor, report.cover());
        var triage = report.cover().triage();
        return Page.show(
                PAGE,
                view(
                        actor,
                        report,
                        triage.danger().code(),
                        triage.types(),
                        report.cover().area(),
                        List.of()));
    }

    @PostMapping("/triage")
    @Allow(Permission.READ_REPORTS)
    ModelAndView judge(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String danger,
            @RequestParam(defaultValue = "") List<String> types,
            @RequestParam(defaultValue = "") String area,
            Actor.Person actor) {
        var report = open(actor, ref);
        var page = view(actor, report, danger, types, area, List.of());
        var ruling = report.judge(Triage.Danger.chosen(danger), types, area, codes(page.places()), clock.instant());
        return switch (ruling) {
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, view(actor, report, danger, types, area, problems));
            case Ruling.Agreed(ReportChanged event) -> saved(actor, event, "Saved", "/reports/" + ref);
        };
    }

    @GetMapping("/moving")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView moving(@PathVariable Ref ref, Actor.Person actor) {
        var report = open(actor, ref);
        reports.looked(actor, report.cover());
        return Page.show(MOVING, view(actor, report, "", List.of(), "", List.of()));
    }

    @PostMapping("/moving")
    @Allow(Permission.READ_REPORTS)
    ModelAndView move(@PathVariable Ref ref, @RequestParam(defaultValue = "") String area, Actor.Person actor) {
        var report = open(actor, ref);
        var page = view(actor, report, "", List.of(), area, List.of());
        return switch (report.move(area, codes(page.elsewhere()), clock.instant())) {
            case Ruling.Refused(var problems) ->
                Page.refuse(MOVING, view(actor, report, "", List.of(), area, problems));
            case Ruling.Agreed(ReportChanged event) ->
                saved(actor, event, ref + " went to the desk of that area, and waits there to be opened", "/reports");
        };
    }

    private ModelAndView saved(Actor.Person actor, ReportChanged event, String done, String next) {
        return switch (reports.save(actor, event)) {
            case Saved.Done<PublicReport> _ -> Page.go(Notice.done(done), next);
            case Saved.Stale<PublicReport> _ ->
                Page.go(
                        Notice.done("Somebody else was first: look at how it is now. What you sent was not saved"),
                        "/reports/%s",
                        event.cover().ref());
        };
    }

    private View view(
            Actor.Person actor,
            PublicReport.Open report,
            String danger,
            List<String> types,
            String area,
            List<Problem> problems) {
        var all = directory.areas(actor);
        return new View(
                report,
                danger,
                types,
                area,
                all.stream()
                        .filter(one -> actor.may(Permission.READ_REPORTS, Scope.area(one.code())))
                        .map(one -> Choice.of(one.code(), one.name()))
                        .toList(),
                all.stream()
                        .filter(one -> !actor.may(Permission.READ_REPORTS, Scope.area(one.code())))
                        .map(one -> Choice.of(one.code(), one.name()))
                        .toList(),
                problems);
    }

    private static List<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    /// Only whoever has the report judges it; for others there is no such page.
    private PublicReport.Open open(Actor.Person actor, Ref ref) {
        if (reports.get(actor, ref) instanceof PublicReport.Open open
                && open.holder().id().equals(actor.id())) {
            return open;
        }
        throw new NotFound("report");
    }
}
