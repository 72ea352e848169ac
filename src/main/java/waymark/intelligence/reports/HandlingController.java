package waymark.intelligence.reports;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Officers of the unit widen or narrow the handling of a report, or withdraw it.
@Controller
@RequestMapping("/intelligence/reports/{ref}")
class HandlingController {

    private static final String PAGE = "intelligence/reports/handling";
    private static final String WITHDRAWAL = "intelligence/reports/withdrawal";

    record View(Report report, List<Choice> units, FormData form, List<Problem> problems) {}

    record Withdrawal(Report report, FormData form, List<Problem> problems) {}

    private record Wanted(HandlingForm handling, String reason) {}

    private final IntelligenceReports reports;
    private final ReportChanges changes;
    private final OfficerUnits units;
    private final Clock clock;

    HandlingController(IntelligenceReports reports, ReportChanges changes, OfficerUnits units, Clock clock) {
        this.reports = reports;
        this.changes = changes;
        this.units = units;
        this.clock = clock;
    }

    /// @throws NotFound where it is no current report of the reader's unit
    private Report current(Ref ref) {
        var report = reports.ofOwnUnit(ref);
        if (report.state() != ReportState.CURRENT) {
            throw new NotFound(ref);
        }
        return report;
    }

    private View view(Actor.Person actor, Report report, FormData form, List<Problem> problems) {
        return new View(report, units.others(actor, report.unit()), form, problems);
    }

    private FormData filled(Report report) {
        return HandlingForm.filled(
                FormData.version(report.version()),
                report,
                reports.conditions(report.id()).stream()
                        .filter(one -> one.live(clock.instant()))
                        .toList());
    }

    @GetMapping("/handling")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView handling(@PathVariable Ref ref, Actor.Person actor) {
        var report = current(ref);
        return Page.show(PAGE, view(actor, report, filled(report), List.of()));
    }

    @PostMapping("/handling")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView handle(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = current(ref);
        var offered = units.others(actor, report.unit());
        var read = form.read(reader -> new Wanted(
                HandlingForm.read(reader, offered, clock),
                reader.requiredLine("reason", "The reason", 300, "Enter why the handling changes")));
        return switch (read) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(PAGE, new View(report, offered, form, problems));
            case Ruling.Agreed<Wanted>(var wanted) ->
                changes.handle(actor, report, form.version(), wanted.handling(), wanted.reason())
                        ? Page.go(
                                Notice.done("The handling holds from now on; conditions of before have ended"),
                                "/intelligence/reports/" + ref)
                        : Page.merged(PAGE, view(actor, current(ref), filled(current(ref)), List.of()));
        };
    }

    @GetMapping("/withdrawal")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView withdrawal(@PathVariable Ref ref) {
        var report = current(ref);
        return Page.show(WITHDRAWAL, new Withdrawal(report, FormData.version(report.version()), List.of()));
    }

    @PostMapping("/withdrawal")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = current(ref);
        return switch (form.read(
                reader -> reader.requiredLine("reason", "The reason", 300, "Enter why it is withdrawn"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(WITHDRAWAL, new Withdrawal(report, form, problems));
            case Ruling.Agreed<String>(var reason) ->
                changes.withdraw(actor, report, form.version(), reason)
                        ? Page.go(
                                Notice.done("Withdrawn: only your unit reads it, and what was given out is recalled"),
                                "/intelligence/reports/" + ref)
                        : Page.conflict(WITHDRAWAL, new Withdrawal(current(ref), form, List.of()));
        };
    }
}
