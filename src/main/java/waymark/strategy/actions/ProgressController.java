package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

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
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Records progress on an action: what happened, and its status now.
///
/// Two notes written at once are both saved. Only two changes of status conflict: the second person sees
/// both and chooses.
@Controller
@RequestMapping("/actions/{ref}/progress")
class ProgressController {

    private static final String FORM = "strategy/actions/progress";

    record View(ActionDetails details, FormData form, List<Problem> problems) {

        List<Choice> statuses() {
            return ProgressForm.statuses(details.action().status());
        }
    }

    private final ActionAccess access;
    private final Actions actions;

    ProgressController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView write(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        return switch (details.action()) {
            case Action.Open open ->
                Page.show(FORM, new View(details, ProgressForm.filled(open, access.today()), List.of()));
            case Action.Closed _ -> Page.go("/actions/%s", ref);
        };
    }

    @PostMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        return switch (details.action()) {
            case Action.Open open -> record(details, open, form, actor);
            case Action.Closed _ -> conflict(details, form);
        };
    }

    private ModelAndView record(ActionDetails details, Action.Open open, FormData form, Actor.Person actor) {
        var today = access.today();
        var blockers = details.line().openBlockers();
        var progress = form.read(reader -> ProgressForm.read(reader, open.status(), today))
                .then(note -> open.progress(note.words(), note.status(), note.on(), blockers, today));
        return switch (progress.save(event -> save(actor, event, open, form))) {
            case Saved.Done<Action> _ -> done(open.ref(), form);
            case Ruling.Refused<Action>(var problems) -> Page.refuse(FORM, new View(details, form, problems));
            case Saved.Stale<Action> _ -> conflict(access.toUpdate(actor, open.ref()), form);
        };
    }

    /// A new status is for the action that the form showed.
    private Saved<Action> save(Actor actor, ActionEvent.ProgressRecorded event, Action.Open open, FormData form) {
        return event.changesStatus() && form.version() != open.version()
                ? Saved.stale(open)
                : actions.save(actor, event);
    }

    private static ModelAndView done(Ref ref, FormData form) {
        var notice = Notice.done("Progress recorded on " + ref);
        return form.text("back").equals("my-actions")
                ? Page.go(notice, "/my-actions")
                : Page.go(notice, "/actions/%s", ref);
    }

    private ModelAndView conflict(ActionDetails details, FormData form) {
        var now = ProgressForm.filled(details.action(), access.today()).with("back", form.text("back"));
        return Page.merged(FORM, new View(details, now, List.of()));
    }
}
