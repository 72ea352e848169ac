package waymark.strategy.actions;

import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Records progress on an action: what happened, and its status now.
///
/// Two notes written at once are both saved. Only two changes of status conflict: the
/// second person sees both and chooses.
@Controller
@RequestMapping("/actions/{ref}/progress")
class ProgressController {

    private static final String FORM = "strategy/actions/progress";

    record View(ActionDetails details, ProgressForm form, List<Problem> problems) {

        List<Choice> statuses() {
            return choices(details.action().status());
        }
    }

    private final ActionAccess access;
    private final Actions actions;

    ProgressController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    /// Started work does not go back to not started.
    static List<Choice> choices(ActionStatus now) {
        var later = now == ActionStatus.NOT_STARTED
                ? List.of(ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.COMPLETE)
                : List.of(ActionStatus.IN_PROGRESS, ActionStatus.COMPLETE);
        return Choice.from(later, ActionStatus::name, ActionStatus::words);
    }

    @GetMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView write(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        return switch (details.action()) {
            case Action.Open open ->
                Page.show(FORM, new View(details, ProgressForm.of(open, access.today()), List.of()));
            case Action.Closed _ -> Page.go("/actions/%s", ref);
        };
    }

    @PostMapping
    @Allow(UPDATE_ACTIONS)
    ModelAndView record(@PathVariable Ref ref, ProgressForm form, Actor.Person actor) {
        var details = access.toUpdate(actor, ref);
        return switch (details.action()) {
            case Action.Open open -> record(details, open, form, actor);
            case Action.Closed _ -> conflict(details, form);
        };
    }

    private ModelAndView record(ActionDetails details, Action.Open open, ProgressForm form, Actor.Person actor) {
        var problems = new Problems();
        form.check(problems);
        var on =
                form.on().isEmpty() ? Optional.of(access.today()) : form.on().parse("on", "Date of progress", problems);
        var now = form.now(open.status());
        problems.when(now.isEmpty(), "status", "Choose not started, in progress or complete");
        if (problems.any()) {
            return Page.refuse(FORM, new View(details, form, problems.list()));
        }
        boolean restates = now.orElseThrow() != open.status();
        if (restates && !Objects.equals(form.version(), open.version())) {
            return conflict(details, form);
        }
        return switch (open.progress(
                form.words(),
                now.orElseThrow(),
                on.orElseThrow(),
                details.line().openBlockers(),
                access.today())) {
            case Ruling.Refused(var refused) -> Page.refuse(FORM, new View(details, form, refused));
            case Ruling.Agreed(var event) ->
                switch (actions.save(actor, event)) {
                    case Saved.Done<Action> _ -> done(open.ref(), form);
                    case Saved.Stale<Action> _ -> conflict(access.toUpdate(actor, open.ref()), form);
                };
        };
    }

    private static ModelAndView done(Ref ref, ProgressForm form) {
        var notice = Notice.done("Progress recorded on " + ref);
        return "my-actions".equals(form.back()) ? Page.go(notice, "/my-actions") : Page.go(notice, "/actions/%s", ref);
    }

    private ModelAndView conflict(ActionDetails details, ProgressForm form) {
        var now = ProgressForm.of(details.action(), access.today()).back(form.back());
        return Page.merged(FORM, new View(details, now, List.of()));
    }
}
