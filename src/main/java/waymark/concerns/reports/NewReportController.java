package waymark.concerns.reports;

import static waymark.kernel.Permission.ENTER_REPORTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import waymark.directory.DirectoryDesk;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Choice;
import waymark.web.Clocks;
import waymark.web.DateField;
import waymark.web.Page;

/// Where a member enters what somebody told them by telephone, by letter or in person. They enter it and read nothing.
@Controller
@RequestMapping("/reports/new")
class NewReportController {

    /// @param once drawn for this form
    record View(EnteredReport entered, List<Choice> areas, String once, List<Problem> problems) {

        List<Choice> channels() {
            return EnteredReport.CHANNELS;
        }

        String answer(String name) {
            return entered.form().answer(name);
        }
    }

    record Sent(Receipt receipt, boolean danger) {}

    private static final String PAGE = "concerns/reports/newReport";
    private static final String NOT_KEPT =
            "This could not be kept just now, and nobody has it. Write it down, ring the desk, and try again";

    private final DirectoryDesk directory;
    private final Entering entering;
    private final Clock clock;

    NewReportController(DirectoryDesk directory, Entering entering, Clock clock) {
        this.directory = directory;
        this.entering = entering;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ENTER_REPORTS)
    ModelAndView form(ReportForm form, Actor.Person actor) {
        return Page.show(PAGE, view(actor, new EnteredReport("", DateField.of(today()), form), List.of()));
    }

    /// The code is shown with the answer, and nowhere again.
    @PostMapping
    @Allow(ENTER_REPORTS)
    ModelAndView enter(
            ReportForm form,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(name = "on-day", required = false) @Nullable String day,
            @RequestParam(name = "on-month", required = false) @Nullable String month,
            @RequestParam(name = "on-year", required = false) @Nullable String year,
            Actor.Person actor) {
        var entered = new EnteredReport(channel, DateField.of(day, month, year), form);
        var codes = directory.areas(actor).stream().map(Area::code).collect(Collectors.toSet());
        return switch (entered.report(actor, codes, today())) {
            case Ruling.Agreed(Report report) -> taken(actor, entered, report);
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, view(actor, entered, problems));
        };
    }

    private ModelAndView taken(Actor.Person actor, EnteredReport entered, Report report) {
        boolean danger = report.danger() == Report.Danger.YES;
        return entering.enter(
                        actor,
                        entered.form().onceOrFresh(),
                        report,
                        entered.form().reachedBy())
                .map(receipt -> Page.show("concerns/reports/entered", new Sent(receipt, danger)))
                .orElseGet(() -> {
                    var page = Page.show(PAGE, view(actor, entered, List.of(new Problem("what", NOT_KEPT))));
                    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                    return page;
                });
    }

    private View view(Actor.Person actor, EnteredReport entered, List<Problem> problems) {
        var areas = new ArrayList<Choice>();
        directory.areas(actor).forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        areas.add(Choice.of("", "Somewhere else, or they do not know"));
        return new View(entered, areas, UUID.randomUUID().toString(), problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.LONDON));
    }
}
