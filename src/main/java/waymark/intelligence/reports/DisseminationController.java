package waymark.intelligence.reports;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
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
import waymark.web.forms.FormReader;

/// An officer gives a current report to one named person outside the units, and recalls it.
@Controller
@RequestMapping("/intelligence/reports/{ref}/disseminations")
class DisseminationController {

    private static final String PAGE = "intelligence/reports/dissemination";
    private static final int LONGEST_DAYS = 90;

    record View(Report report, List<Choice> people, FormData form, List<Problem> problems) {}

    private final IntelligenceReports reports;
    private final Disseminations disseminations;
    private final PeopleApi people;
    private final Clock clock;

    DisseminationController(IntelligenceReports reports, Disseminations disseminations, PeopleApi people, Clock clock) {
        this.reports = reports;
        this.disseminations = disseminations;
        this.people = people;
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

    private List<PersonSummary> elsewhere(Actor.Person actor, Report report) {
        return people.current(actor).stream()
                .filter(person -> !person.organisation().equals(report.unit()))
                .toList();
    }

    private static List<Choice> choices(List<PersonSummary> people) {
        return Choice.from(
                people, person -> person.id().toString(), person -> person.name() + ", " + person.organisationName());
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var report = current(ref);
        return Page.show(PAGE, new View(report, choices(elsewhere(actor, report)), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView give(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = current(ref);
        var offered = elsewhere(actor, report);
        return switch (form.read(reader -> read(reader, offered))) {
            case Ruling.Refused<Disseminations.Given>(var problems) ->
                Page.refuse(PAGE, new View(report, choices(offered), form, problems));
            case Ruling.Agreed<Disseminations.Given>(var given) -> {
                disseminations.give(actor, report, given);
                yield Page.go(
                        Notice.done("Shared. They are told only that there is something to read"),
                        "/intelligence/reports/" + ref);
            }
        };
    }

    private Disseminations.Given read(FormReader reader, List<PersonSummary> offered) {
        var today = LocalDate.now(clock);
        reader.when(offered.isEmpty(), "person", "Nobody of another organisation is in the directory");
        var person = offered.isEmpty()
                ? new PersonSummary(new UUID(0, 0), new Ref("PE-0"), "", "", "", "")
                : reader.choice("person", offered, one -> one.id().toString(), "Choose who is to read it");
        var until = reader.requiredDate("until", "The day until which they may read it", today.plusDays(14));
        reader.when(until.isBefore(today), "until", "It must end today or later");
        reader.when(until.isAfter(today.plusDays(LONGEST_DAYS)), "until", "It must end within 90 days");
        return new Disseminations.Given(
                person,
                reader.choice("purpose", Purpose.class, "Choose for what they read it"),
                reader.requiredLine("basis", "The legal basis", 300, "Enter on which legal basis it is shared"),
                reader.form().ticked("mayExport"),
                until);
    }

    @PostMapping("/{id}/recall")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView recall(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var report = reports.ofOwnUnit(ref);
        if (disseminations.of(report.id()).stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFound(ref);
        }
        disseminations.recall(actor, report, id);
        return Page.go(Notice.done("Recalled: they cannot open it any more"), "/intelligence/reports/" + ref);
    }
}
