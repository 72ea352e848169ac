package waymark.meetings.invitations;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Answering one's own invitation when signed in.
@Controller
@RequestMapping("/meetings/{ref}/answer")
class AnswerController {

    private static final String PAGE = "meetings/invitations/answer";

    /// @param invitations one for each seat of the person
    /// @param again true where the meeting or the answer changed after the page was opened
    record View(Ref meeting, List<Invitation> invitations, FormData form, boolean again, List<Problem> problems) {

        /// What was typed and what was wrong with it belong to one invitation.
        boolean about(Invitation it) {
            return form.text("invitation").equals(it.id().toString());
        }
    }

    private final Invitations invitations;

    AnswerController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    @Allow(VIEW_MEETINGS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var own = invitations.own(actor, ref);
        if (own.isEmpty()) {
            throw new NotFound(ref);
        }
        return Page.show(PAGE, new View(ref, own, FormData.empty(), false, List.of()));
    }

    @PostMapping
    @Allow(VIEW_MEETINGS)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var own = invitations.own(actor, ref);
        if (own.isEmpty()) {
            throw new NotFound(ref);
        }
        var pressed = own.stream()
                .filter(one -> one.id().toString().equals(form.text("invitation")))
                .findFirst();
        if (pressed.isEmpty()) {
            return Page.conflict(PAGE, new View(ref, own, form, true, List.of()));
        }
        var it = pressed.get();
        return switch (it.read(form).save(event -> invitations.save(actor, form.version(), event))) {
            case Saved.Done<Invitation> _ -> Page.go(Notice.done("Your answer is recorded"), "/meetings/%s", ref);
            case Ruling.Refused<Invitation>(var problems) ->
                Page.refuse(PAGE, new View(ref, own, form, false, problems));
            case Saved.Stale<Invitation> _ ->
                Page.conflict(PAGE, new View(ref, invitations.own(actor, ref), form, true, List.of()));
        };
    }
}
