package waymark.intelligence.retention;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

/// An officer asks for the destruction of something that was told and never used; a second one decides about it on the
/// page of the deletion.
@Controller
@RequestMapping("/intelligence/intake/{ref}/destruction")
class SubmissionDestructionController {

    private static final String PAGE = "intelligence/retention/destruction";

    record View(Deletions.Unused submission, FormData form, List<Problem> problems) {

        /// Something that no report rests on is not found to be wrong.
        List<Choice> reasons() {
            return Choice.from(
                    List.of(
                            Deletion.Reason.NO_PURPOSE,
                            Deletion.Reason.DISPROPORTIONATE,
                            Deletion.Reason.TIME,
                            Deletion.Reason.ORDER),
                    Enum::name,
                    Deletion.Reason::words);
        }
    }

    private final Deletions deletions;

    SubmissionDestructionController(Deletions deletions) {
        this.deletions = deletions;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView form(@PathVariable Ref ref) {
        return Page.show(PAGE, new View(deletions.unused(ref), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView ask(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var submission = deletions.unused(ref);
        var view = new View(submission, form, List.of());
        var read = form.read(reader -> {
            reader.when(submission.asked(), "why", "Somebody asked for it already");
            var why = reader.choice("why", view.reasons(), Choice::value, "Choose why it is destroyed");
            return Deletion.Reason.valueOf(why.value());
        });
        return switch (read) {
            case Ruling.Refused<Deletion.Reason>(var problems) ->
                Page.refuse(PAGE, new View(submission, form, problems));
            case Ruling.Agreed<Deletion.Reason>(var reason) ->
                Page.go(
                        Notice.done("A second officer of your unit is asked to destroy it"),
                        "/intelligence/deletions/" + deletions.ask(actor, submission, reason));
        };
    }
}
