package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Choice;
import waymark.web.Page;

/// The checklist, for anybody: what worries you, which signs you noticed, what each suggests doing next. Nothing is
/// kept:
/// what was chosen stands in the address of the page.
@Controller
@RequestMapping("/signs/checklist")
class ChecklistController {

    record Start(Checklist checklist, List<Problem> problems) {

        static List<Choice> abouts() {
            return Choice.from(List.of(Sighting.About.values()), Enum::name, Sighting.About::words);
        }

        static List<Choice> observers() {
            return Choice.from(List.of(Sighting.Observer.values()), Enum::name, Sighting.Observer::words);
        }

        static List<Choice> places() {
            return Choice.from(List.of(Sighting.Place.values()), Enum::name, Sighting.Place::words);
        }

        static List<Choice> moments() {
            return Choice.from(List.of(Sighting.Moment.values()), Enum::name, Sighting.Moment::words);
        }

        static List<Choice> forms() {
            return Arrays.stream(Exploitation.values())
                    .filter(Exploitation::form)
                    .map(form -> Choice.of(form.name(), form.title(), form.sentence()))
                    .toList();
        }
    }

    record Ticking(Checklist checklist, List<Group> groups, List<Problem> problems) {}

    record Ticked(Recorded recorded, boolean signedIn) {}

    private static final String START = "pathways/signs/checklist";

    private final Readers readers;
    private final Clock clock;

    ChecklistController(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /// What worries you, where, when, and who you are.
    @GetMapping
    @Public
    ModelAndView start(@RequestParam MultiValueMap<String, String> sent) {
        var checklist = Checklist.of(sent, LocalDate.now(clock));
        if (!sent.containsKey("asked")) {
            return Page.show(START, new Start(checklist, List.of()));
        }
        return checklist.unanswered().isEmpty()
                ? Page.go("/signs/checklist/signs%s", checklist.query())
                : Page.refuse(START, new Start(checklist, checklist.unanswered()));
    }

    /// The signs to tick.
    @GetMapping("/signs")
    @Public
    ModelAndView signs(@RequestParam MultiValueMap<String, String> sent) {
        var checklist = Checklist.of(sent, LocalDate.now(clock));
        return checklist.unanswered().isEmpty()
                ? readers.read(actor -> Page.show(
                        "pathways/signs/ticking", new Ticking(checklist, groups(actor, checklist, false), List.of())))
                : Page.refuse(START, new Start(checklist, checklist.unanswered()));
    }

    /// What was ticked, and what each sign suggests.
    @GetMapping("/record")
    @Public
    ModelAndView record(@RequestParam MultiValueMap<String, String> sent) {
        var checklist = Checklist.of(sent, LocalDate.now(clock));
        if (!checklist.unanswered().isEmpty()) {
            return Page.refuse(START, new Start(checklist, checklist.unanswered()));
        }
        return readers.read(actor -> {
            var groups = groups(actor, checklist, true);
            return groups.isEmpty()
                    ? Page.refuse("pathways/signs/ticking", nothing(actor, checklist))
                    : Page.show(
                            "pathways/signs/record",
                            new Ticked(new Recorded(checklist, groups), actor instanceof Actor.Person));
        });
    }

    private Ticking nothing(Actor actor, Checklist checklist) {
        var problem = new Problem("sign", "Tick each sign that you noticed, or go back and call for advice");
        return new Ticking(checklist, groups(actor, checklist, false), List.of(problem));
    }

    /// @param ticked true for those that were ticked only
    private List<Group> groups(Actor actor, Checklist checklist, boolean ticked) {
        var lines = readers.lines(actor).stream()
                .filter(checklist::offers)
                .filter(line -> !ticked || checklist.ticked().contains(line.code()))
                .toList();
        return checklist.premises() ? Group.byOrder(readers.atPremises(actor), lines) : Group.byKind(lines);
    }
}
