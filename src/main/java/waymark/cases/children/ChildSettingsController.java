package waymark.cases.children;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.cases.children.ChildAreas.ChildArea;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// In which areas a panel decides on children, where guardians work, and the numbers that steps are judged
/// by. All of it is set from a day on: what was decided before keeps what held on its day.
@Controller
class ChildSettingsController {

    static final String PATH = "/cases/children/settings";
    private static final String PAGE = "cases/children/settings";

    record View(List<ChildArea> areas, SettingsView numbers) {}

    private final ChildAreas areas;
    private final ChildSettings settings;
    private final Clock clock;

    ChildSettingsController(ChildAreas areas, ChildSettings settings, Clock clock) {
        this.areas = areas;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, settings.form(), List.of()));
    }

    private View view(Actor actor, FormData form, List<Problem> problems) {
        return new View(
                areas.on(actor, LocalDate.now(clock)),
                new SettingsView(settings.settings(), form, settings.entries(), problems));
    }

    @PostMapping(PATH)
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(FormData form, Actor.Person actor) {
        return switch (settings.read(form)) {
            case Ruling.Refused<Map<String, Integer>>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Map<String, Integer>>(var values) -> {
                settings.save(actor, values);
                yield Page.go(Notice.done("The settings hold from today"), PATH);
            }
        };
    }
}
