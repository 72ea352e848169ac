package waymark.training.champions;

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

/// Which services are to have champions.
@Controller
@RequestMapping("/champions/services")
class ChampionServicesController {

    private final TermPages pages;

    ChampionServicesController(ChampionServices services, Clock clock) {
        pages = new TermPages(
                services,
                clock,
                new TermPages.Words("service", "Housing", "/champions/services", "training/champions/services"));
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
