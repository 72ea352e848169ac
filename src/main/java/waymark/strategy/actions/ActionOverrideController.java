package waymark.strategy.actions;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.FormText;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The area lead overrides the derived colour of an action, with a reason, until the
/// next quarter. The page shows both.
@Controller
@RequestMapping("/actions/{ref}/override")
public class ActionOverrideController {

    private static final String PAGE = "strategy/actions/override";

    record Form(
            @Nullable String colour,
            @Nullable String reason,
            @Nullable Integer version) {

        Form {
            colour = FormText.tidy(colour);
            reason = FormText.tidy(reason);
        }
    }

    public record View(ActionDetails details, Form form, LocalDate lapses, List<Problem> problems) {

        static final List<Choice> COLOURS = Choice.from(Colour.OVERRIDES, Colour::name, Colour::word);
    }

    private final ActionAccess access;
    private final Actions actions;

    ActionOverrideController(ActionAccess access, Actions actions) {
        this.access = access;
        this.actions = actions;
    }

    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        return details.action() instanceof Action.Open
                ? Page.show(PAGE, view(details, current(details), actor, List.of()))
                : Page.go("/actions/%s", ref);
    }

    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView set(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        if (!(details.action() instanceof Action.Open action)) {
            return Page.go(Notice.important("This action is closed already"), "/actions/%s", ref);
        }
        var colour = Colour.parse(form.colour() == null ? "" : form.colour());
        var problems = new Problems();
        problems.when(colour.isEmpty(), "colour", "Choose red, amber or green");
        var reason = form.reason() == null ? "" : form.reason();
        FormText.required(problems, "reason", reason, FormText.REASON, "Enter a reason for the colour", "The reason");
        if (problems.any()) {
            return Page.refuse(PAGE, view(details, form, actor, problems.list()));
        }
        if (!Integer.valueOf(action.version()).equals(form.version())) {
            return conflict(details, actor);
        }
        return switch (action.overrideColour(colour.orElseThrow(), reason, access.today(), lapses(actor))) {
            case Ruling.Refused(var refused) -> Page.refuse(PAGE, view(details, form, actor, refused));
            case Ruling.Agreed(var event) -> save(event, actor);
        };
    }

    private ModelAndView save(ActionEvent event, Actor.Person actor) {
        return switch (actions.save(actor, event)) {
            case Saved.Done<Action> _ ->
                Page.go(Notice.done("Colour set until the next quarter"), "/actions/%s", event.ref());
            case Saved.Stale<Action> _ -> conflict(access.toEdit(actor, event.ref()), actor);
        };
    }

    @PostMapping("/end")
    @Allow(EDIT_PLAN)
    ModelAndView lift(@PathVariable Ref ref, Actor.Person actor) {
        var details = access.toEdit(actor, ref);
        if (details.action() instanceof Action.Open action
                && action.endOverride(access.today()) instanceof Ruling.Agreed<ActionEvent>(var event)) {
            actions.save(actor, event);
        }
        return Page.go(Notice.done("Override ended. The colour follows from the dates"), "/actions/%s", ref);
    }

    private ModelAndView conflict(ActionDetails details, Actor.Person actor) {
        return Page.merged(PAGE, view(details, current(details), actor, List.of()));
    }

    /// The override in force, or an empty form.
    private static Form current(ActionDetails details) {
        var override = details.line().rag().override();
        return new Form(
                override == null ? "" : override.colour().name(),
                override == null ? "" : override.reason(),
                details.action().version());
    }

    private View view(ActionDetails details, Form form, Actor actor, List<Problem> problems) {
        return new View(details, form, lapses(actor), problems);
    }

    private LocalDate lapses(Actor actor) {
        return access.settings(actor).lapse(access.today());
    }
}
