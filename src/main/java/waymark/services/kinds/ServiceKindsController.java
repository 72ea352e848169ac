package waymark.services.kinds;

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

/// What kinds of service there are.
@Controller
@RequestMapping("/directory/services/kinds")
class ServiceKindsController {

    /// @param form what was typed of a new one
    record View(List<ServiceKind> kinds, ServiceKind form, List<Problem> problems) {}

    record Edit(ServiceKind kind, int version, List<Problem> problems) {}

    private static final String LIST = "services/kinds/kinds";
    private static final String PAGE = "services/kinds/kind";

    private final ServiceKinds kinds;
    private final Clock clock;

    ServiceKindsController(ServiceKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var all = kinds.all(actor);
        return Page.show(LIST, new View(all, new ServiceKind("", 0, "", "", all.size() + 1, null), List.of()));
    }

    @PostMapping
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var fields = new Fields(sent);
        var wanted = typed(DateText.code(fields.text("name")), 0, fields, null);
        var problems = wanted.problems();
        if (problems.isEmpty() && !kinds.add(actor, wanted)) {
            problems = List.of(new Problem("name", "There is a kind of this name already"));
        }
        return problems.isEmpty()
                ? Page.go(Notice.done("The kind is added"), "/directory/services/kinds")
                : Page.refuse(LIST, new View(kinds.all(actor), wanted, problems));
    }

    @GetMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var kind = kinds.get(actor, code);
        return Page.show(PAGE, new Edit(kind, kind.version(), List.of()));
    }

    @PostMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = kinds.get(actor, code);
        var fields = new Fields(sent);
        boolean ends = fields.text("ended").equals("yes");
        var lastDay = ends && now.lastDay() == null ? LocalDate.now(clock) : now.lastDay();
        var wanted = typed(code, fields.version(), fields, ends ? lastDay : null);
        var problems = wanted.problems();
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, new Edit(wanted, wanted.version(), problems));
        }
        return switch (kinds.save(actor, wanted)) {
            case Saved.Done<ServiceKind> _ -> Page.go(Notice.done("The kind is saved"), "/directory/services/kinds");
            case Saved.Stale<ServiceKind> _ -> Page.merged(form(code, actor));
        };
    }

    private static ServiceKind typed(String code, int version, Fields fields, @Nullable LocalDate lastDay) {
        var place = fields.text("position");
        return new ServiceKind(
                code,
                version,
                fields.text("name"),
                fields.text("useWhen"),
                place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : 0,
                lastDay);
    }
}
