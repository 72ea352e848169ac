package waymark.intelligence.submissions;

import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Somebody tells the intelligence unit what they saw or heard, on one page, and hears what became of it.
@Controller
@RequestMapping("/intelligence/submissions")
class SubmissionsController {

    private static final String LIST = "intelligence/submissions/submissions";
    private static final String FORM = "intelligence/submissions/submission";

    record Index(List<Submissions.Own> own) {}

    /// @param report reference of the public report that is passed in; empty for none
    record View(List<Choice> areas, String report, FormData form, List<Problem> problems) {

        List<Choice> yesNoUnsure() {
            return SubmissionReader.YES_NO_UNSURE;
        }
    }

    private final Submissions submissions;
    private final SubmissionReader reader;

    SubmissionsController(Submissions submissions, SubmissionReader reader) {
        this.submissions = submissions;
        this.reader = reader;
    }

    @GetMapping
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, new Index(submissions.own(actor)));
    }

    private View view(Actor.Person actor, String report, FormData form, List<Problem> problems) {
        return new View(reader.areas(actor), Ref.parse(report).map(Ref::value).orElse(""), form, problems);
    }

    /// @param report the public report that somebody of the reports team passes in
    @GetMapping("/new")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView form(@RequestParam(defaultValue = "") String report, Actor.Person actor) {
        return Page.show(FORM, view(actor, report, FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView tell(FormData form, Actor.Person actor) {
        var view = view(actor, form.text("report"), form, List.of());
        var read = form.read(
                fields -> reader.read(fields, actor, view.report().isEmpty() ? null : new Ref(view.report())));
        return switch (read) {
            case Ruling.Refused<Submissions.Told>(var problems) ->
                Page.refuse(FORM, new View(view.areas(), view.report(), form, problems));
            case Ruling.Agreed<Submissions.Told>(var told) ->
                Page.go(
                        Notice.done("Thank you. It has arrived as %s. When there is a reply, you can read it here"
                                .formatted(submissions.tell(actor, told))),
                        "/intelligence/submissions");
        };
    }

    /// Whoever told says that they read what became of it.
    @PostMapping("/{ref}/heard")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView heard(@PathVariable Ref ref, Actor.Person actor) {
        submissions.heard(actor, ref);
        return Page.go("/intelligence/submissions");
    }
}
