package waymark.intelligence.operations;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.SettingsView;
import waymark.directory.terms.TermPages;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Notice;
import waymark.web.forms.FormData;

/// The lists and settings of operations: kinds of places, questions before a go, and what counts as near.
@Controller
@RequestMapping("/intelligence/operations")
class OperationListsController {

    static final String SETTINGS = "/intelligence/operations/settings";
    private static final String SETTINGS_PAGE = "intelligence/operations/settings";

    private final TermPages kinds;
    private final TermPages questions;
    private final EventSettingRows settings;

    OperationListsController(VisitKinds kinds, GoQuestions questions, EventSettingRows settings, Clock clock) {
        this.kinds = new TermPages(
                kinds,
                clock,
                new TermPages.Words(
                        "kind of place",
                        "Warehouse",
                        "/intelligence/operations/visit-kinds",
                        "intelligence/operations/visitKinds"));
        this.questions = new TermPages(
                questions,
                clock,
                new TermPages.Words(
                        "question",
                        "Is the risk to staff assessed?",
                        "/intelligence/operations/go-questions",
                        "intelligence/operations/goQuestions"));
        this.settings = settings;
    }

    @GetMapping("/visit-kinds")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView kinds() {
        return kinds.list();
    }

    @PostMapping("/visit-kinds")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView addKind(FormData form, Actor.Person actor) {
        return kinds.add(form, actor);
    }

    @GetMapping("/visit-kinds/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView kind(@PathVariable String code) {
        return kinds.form(code);
    }

    @PostMapping("/visit-kinds/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView saveKind(@PathVariable String code, FormData form, Actor.Person actor) {
        return kinds.save(code, form, actor);
    }

    @GetMapping("/go-questions")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView questions() {
        return questions.list();
    }

    @PostMapping("/go-questions")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView addQuestion(FormData form, Actor.Person actor) {
        return questions.add(form, actor);
    }

    @GetMapping("/go-questions/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView question(@PathVariable String code) {
        return questions.form(code);
    }

    @PostMapping("/go-questions/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView saveQuestion(@PathVariable String code, FormData form, Actor.Person actor) {
        return questions.save(code, form, actor);
    }

    @GetMapping("/settings")
    @Allow(CHANGE_SETTINGS)
    ModelAndView settings() {
        return SettingsView.show(SETTINGS_PAGE, settings);
    }

    @PostMapping("/settings")
    @Allow(CHANGE_SETTINGS)
    ModelAndView changeSettings(FormData form, Actor.Person actor) {
        return SettingsView.save(
                SETTINGS_PAGE, settings, form, actor, Notice.done("The settings hold from today"), SETTINGS);
    }
}
