package waymark.cases.record;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Opens a case.
@Controller
class NewCaseController {

    private static final String FORM = "cases/record/new";

    record View(List<Choice> routes, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final Clock clock;

    NewCaseController(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    @Allow(WORK_CASES)
    ModelAndView form() {
        return Page.show(FORM, new View(routes(), FormData.empty(), List.of()));
    }

    @PostMapping("/cases/new")
    @Allow(WORK_CASES)
    ModelAndView open(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor))) {
            case Ruling.Refused<NewCase>(var problems) -> Page.refuse(FORM, new View(routes(), form, problems));
            case Ruling.Agreed<NewCase>(var wanted) ->
                Page.go(Notice.done("Case opened"), "/cases/%s", cases.open(actor, wanted));
        };
    }

    private NewCase read(FormReader reader, Actor.Person actor) {
        var route = reader.choice("route", Route.class, "Choose the route");
        var born = reader.date("born", "date of birth").orElse(null);
        reader.when(
                born != null && born.isAfter(LocalDate.now(clock)), "born", "The date of birth must be in the past");
        return new NewCase(
                route,
                actor.organisation(),
                null,
                new PersonDetails(
                        reader.line("firstName", "first name", 100),
                        reader.line("lastName", "last name", 100),
                        reader.line("otherNames", "other names", 200),
                        born,
                        "",
                        "",
                        "",
                        reader.line("language", "language", 100)),
                "direct",
                null,
                reader.required("concern", "first concern", FormReader.TEXT, "Enter what gave rise to concern"),
                LocalDate.now(clock));
    }

    private static List<Choice> routes() {
        return Stream.of(Route.values())
                .map(route -> Choice.of(route.name(), route.title(), route.meaning()))
                .toList();
    }
}
