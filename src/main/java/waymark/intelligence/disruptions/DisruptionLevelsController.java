package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.terms.TermPages;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.forms.FormData;

/// The levels of disruption, as the partnership uses the words.
@Controller
@RequestMapping("/intelligence/disruptions/levels")
class DisruptionLevelsController {

    private final TermPages pages;

    DisruptionLevelsController(DisruptionLevels levels, Clock clock) {
        pages = new TermPages(
                levels,
                clock,
                new TermPages.Words(
                        "level", "Moderate", "/intelligence/disruptions/levels", "intelligence/disruptions/levels"));
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView list() {
        return pages.list();
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return pages.add(form, actor);
    }

    @GetMapping("/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView form(@PathVariable String code) {
        return pages.form(code);
    }

    @PostMapping("/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView save(@PathVariable String code, FormData form, Actor.Person actor) {
        return pages.save(code, form, actor);
    }
}
