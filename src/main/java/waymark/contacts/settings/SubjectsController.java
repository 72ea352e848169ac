package waymark.contacts.settings;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;

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

/// What points of contact can be for.
@Controller
@RequestMapping("/contacts/subjects")
class SubjectsController {

    private final TermPages pages;

    SubjectsController(Subjects subjects, Clock clock) {
        pages = new TermPages(
                subjects,
                clock,
                new TermPages.Words("subject", "Housing", "/contacts/subjects", "contacts/settings/subjects"));
    }

    @GetMapping
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView list() {
        return pages.list();
    }

    @PostMapping
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView add(FormData form, Actor.Person actor) {
        return pages.add(form, actor);
    }

    @GetMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code) {
        return pages.form(code);
    }

    @PostMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, FormData form, Actor.Person actor) {
        return pages.save(code, form, actor);
    }
}
