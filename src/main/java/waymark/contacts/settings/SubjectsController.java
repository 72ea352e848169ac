package waymark.contacts.settings;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;

/// What points of contact can be for.
@Controller
@RequestMapping("/contacts/subjects")
class SubjectsController {

    /// @param form what was typed of a new one
    record View(List<Subject> subjects, Subject form, List<Problem> problems) {}

    record Edit(Subject subject, int version, List<Problem> problems) {}

    private static final String LIST = "contacts/settings/subjects";
    private static final String PAGE = "contacts/settings/subject";

    private final Subjects subjects;
    private final Clock clock;

    SubjectsController(Subjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var all = subjects.all(actor);
        return Page.show(LIST, new View(all, new Subject("", 0, "", "", all.size() + 1, null), List.of()));
    }

    @PostMapping
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var fields = new Fields(sent);
        var wanted = typed(DateText.code(fields.text("name")), 0, fields, null);
        var problems = wanted.problems();
        if (problems.isEmpty() && !subjects.add(actor, wanted)) {
            problems = List.of(new Problem("name", "There is a subject of this name already"));
        }
        return problems.isEmpty()
                ? Page.go(Notice.done("The subject is added"), "/contacts/subjects")
                : Page.refuse(LIST, new View(subjects.all(actor), wanted, problems));
    }

    @GetMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var subject = subjects.get(actor, code);
        return Page.show(PAGE, new Edit(subject, subject.version(), List.of()));
    }

    @PostMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = subjects.get(actor, code);
        var fields = new Fields(sent);
        boolean ends = fields.text("ended").equals("yes");
        var lastDay = ends && now.lastDay() == null ? LocalDate.now(clock) : now.lastDay();
        var wanted = typed(code, fields.version(), fields, ends ? lastDay : null);
        var problems = wanted.problems();
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, new Edit(wanted, wanted.version(), problems));
        }
        return switch (subjects.save(actor, wanted)) {
            case Saved.Done<Subject> _ -> Page.go(Notice.done("The subject is saved"), "/contacts/subjects");
            case Saved.Stale<Subject> _ -> Page.merged(form(code, actor));
        };
    }

    private static Subject typed(String code, int version, Fields fields, @Nullable LocalDate lastDay) {
        var place = fields.text("position");
        return new Subject(
                code,
                version,
                fields.text("name"),
                fields.text("useWhen"),
                place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : 0,
                lastDay);
    }
}
