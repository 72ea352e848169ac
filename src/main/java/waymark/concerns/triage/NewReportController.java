package waymark.concerns.triage;

import static waymark.kernel.Permission.ENTER_REPORTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Receipt;
import waymark.concerns.intake.Report;
import waymark.concerns.intake.ReportForm;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.LocationChoices;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// Where a member of staff enters what somebody told them by telephone, by letter or in person. They cannot
/// read it afterwards.
@Controller
@RequestMapping("/reports/new")
class NewReportController {

    /// @param once idempotency key of this form
    /// @param where areas, and towns that the words may mean
    record View(EnteredReportForm entered, LocationChoices where, String once, List<Problem> problems) {

        List<Choice> channels() {
            return EnteredReportForm.CHANNELS;
        }

        String answer(String name) {
            return entered.form().answer(name);
        }
    }

    record Sent(Receipt receipt, boolean danger) {}

    private static final String PAGE = "concerns/triage/newReport";
    private static final String NOT_KEPT =
            "This could not be kept just now, and nobody has it. Write it down, ring the desk, and try again";

    private final DirectoryApi directory;
    private final Gazetteer gazetteer;
    private final EnteredReports entering;
    private final Clock clock;

    NewReportController(DirectoryApi directory, Gazetteer gazetteer, EnteredReports entering, Clock clock) {
        this.directory = directory;
        this.gazetteer = gazetteer;
        this.entering = entering;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ENTER_REPORTS)
    ModelAndView form(ReportForm form, Actor.Person actor) {
        return Page.show(PAGE, view(actor, new EnteredReportForm("", DateField.of(today()), form), false, List.of()));
    }

    /// The code is shown in this answer only.
    ///
    /// @param find given to search for places: then nothing is entered yet
    @PostMapping
    @Allow(ENTER_REPORTS)
    ModelAndView enter(
            ReportForm form,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(name = "on-day", required = false) @Nullable String day,
            @RequestParam(name = "on-month", required = false) @Nullable String month,
            @RequestParam(name = "on-year", required = false) @Nullable String year,
            Actor.Person actor) {
        var entered = new EnteredReportForm(channel, DateField.of(day, month, year), form);
        if (!find.isEmpty()) {
            return Page.show(PAGE, view(actor, entered, true, List.of()));
        }
        var codes = directory.areas(actor).stream().map(Area::code).collect(Collectors.toSet());
        return switch (entered.report(actor, codes, form.chosen(gazetteer), today())) {
            case Ruling.Agreed(Report report) -> taken(actor, entered, report);
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, view(actor, entered, false, problems));
        };
    }

    private ModelAndView taken(Actor.Person actor, EnteredReportForm entered, Report report) {
        boolean danger = report.danger() == Report.Danger.YES;
        return entering.enter(
                        actor,
                        entered.form().onceOrFresh(),
                        report,
                        entered.form().reachedBy())
                .map(receipt -> Page.show("concerns/triage/entered", new Sent(receipt, danger)))
                .orElseGet(() -> {
                    var page = Page.show(PAGE, view(actor, entered, false, List.of(new Problem("what", NOT_KEPT))));
                    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                    return page;
                });
    }

    private View view(Actor.Person actor, EnteredReportForm entered, boolean sought, List<Problem> problems) {
        var areas = directory.areas(actor).stream()
                .map(area -> Choice.of(area.code(), area.name()))
                .toList();
        var where = entered.form().whereabouts(gazetteer, areas, sought);
        return new View(entered, where, UUID.randomUUID().toString(), problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.LONDON));
    }
}
