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

/// The area lead sets another colour than the dates give, and says why. It lapses when the next quarter begins, and the
/// page shows both.
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

    public record View(ActionDetails sheet, Form form, LocalDate lapses, List<Problem> problems) {

        public static final List<Choice> COLOURS = Choice.from(Colour.JUDGEMENTS, Colour::name, Colour::word);
    }

    private final ActionAccess door;
    private final Actions actions;

    ActionOverrideController(ActionAccess door, Actions actions) {
        this.door = door;
        this.actions = actions;
    }

    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var sheet = door.toEdit(actor, ref);
        return sheet.action() instanceof Action.Open
                ? Page.show(PAGE, view(sheet, standing(sheet), actor, List.of()))
                : Page.go("/actions/%s", ref);
    }

    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView set(@PathVariable Ref ref, Form form, Actor.Person actor) {
        var sheet = door.toEdit(actor, ref);
        if (!(sheet.action() instanceof Action.Open action)) {
            return Page.go(Notice.important("This action is closed already"), "/actions/%s", ref);
        }
        var colour = Colour.parse(form.colour() == null ? "" : form.colour());
        var problems = new Problems();
        problems.when(colour.isEmpty(), "colour", "Choose red, amber or green");
        var reason = form.reason() == null ? "" : form.reason();
        FormText.required(
                problems, "reason", reason, FormText.REASON, "Enter why the colour should be another", "The reason");
        if (problems.any()) {
            return Page.refuse(PAGE, view(sheet, form, actor, problems.list()));
        }
        if (!Integer.valueOf(action.version()).equals(form.version())) {
            return conflict(sheet, actor);
        }
        return switch (action.judge(colour.orElseThrow(), reason, door.today(), lapses(actor))) {
            case Ruling.Refused(var refused) -> Page.refuse(PAGE, view(sheet, form, actor, refused));
            case Ruling.Agreed(var event) -> save(event, actor);
        };
    }

    private ModelAndView save(ActionEvent event, Actor.Person actor) {
        return switch (actions.save(actor, event)) {
            case Saved.Done<Action> _ ->
                Page.go(Notice.done("Colour set until the next quarter"), "/actions/%s", event.ref());
            case Saved.Stale<Action> _ -> conflict(door.toEdit(actor, event.ref()), actor);
        };
    }

    @PostMapping("/end")
    @Allow(EDIT_PLAN)
    ModelAndView lift(@PathVariable Ref ref, Actor.Person actor) {
        var sheet = door.toEdit(actor, ref);
        if (sheet.action() instanceof Action.Open action
                && action.unjudge(door.today()) instanceof Ruling.Agreed<ActionEvent>(var event)) {
            actions.save(actor, event);
        }
        return Page.go(Notice.done("The colour follows from the dates again"), "/actions/%s", ref);
    }

    private ModelAndView conflict(ActionDetails sheet, Actor.Person actor) {
        return Page.merged(PAGE, view(sheet, standing(sheet), actor, List.of()));
    }

    /// The colour that was set, or none.
    private static Form standing(ActionDetails sheet) {
        var judged = sheet.line().standing().judgement();
        return new Form(
                judged == null ? "" : judged.colour().name(),
                judged == null ? "" : judged.reason(),
                sheet.action().version());
    }

    private View view(ActionDetails sheet, Form form, Actor actor, List<Problem> problems) {
        return new View(sheet, form, lapses(actor), problems);
    }

    private LocalDate lapses(Actor actor) {
        return door.settings(actor).lapse(door.today());
    }
}
