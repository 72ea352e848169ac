package waymark.governance.decisions;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.Clock;
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
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The area lead makes an action of what the board agreed, filled from the decision.
@Controller
@RequestMapping("/decisions/{ref}/action")
class DecidedActionController {

    private static final String PAGE = "governance/decisions/decidedAction";

    private final BoardDecisions decisions;
    private final DecidedActions actions;
    private final StrategyChoices choices;
    private final Clock clock;

    DecidedActionController(BoardDecisions decisions, DecidedActions actions, StrategyChoices choices, Clock clock) {
        this.decisions = decisions;
        this.actions = actions;
        this.choices = choices;
        this.clock = clock;
    }

    record View(BoardDecision it, FormData form, StrategyChoices.Offered choices, List<Problem> problems) {}

    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = toAdd(actor, ref);
        return it.followUp().action() == null
                ? Page.show(PAGE, new View(it, filled(it), choices.forPlan(actor), List.of()))
                : Page.go("/decisions/%s", ref);
    }

    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = toAdd(actor, ref);
        var offered = choices.forPlan(actor);
        var plan = form.read(reader -> read(reader, offered, it))
                .then(read -> it.becomes(ref, today()).map(_ -> read));
        return switch (plan.save(read -> actions.add(actor, it, form.version(), read, today()))) {
            case Saved.Done<BoardDecision> _ ->
                Page.go(Notice.done("The action is in the area’s plan"), "/decisions/%s", ref);
            case Ruling.Refused<BoardDecision>(var problems) ->
                Page.refuse(PAGE, new View(it, form, offered, problems));
            case Saved.Stale<BoardDecision> _ ->
                Page.go(
                        Notice.important("Somebody else recorded what is done about this decision"),
                        "/decisions/%s",
                        ref);
        };
    }

    private FormData filled(BoardDecision it) {
        var followUp = it.followUp();
        var title = it.subject();
        return FormData.version(followUp.version())
                .with("title", title.length() > FormReader.TITLE ? title.substring(0, FormReader.TITLE) : title)
                .with("detail", it.words())
                .with("owner", followUp.organisation() == null ? "" : followUp.organisation())
                .with("lead", followUp.person() == null ? "" : followUp.person().toString())
                .with("start", today())
                .with("due", followUp.due());
    }

    private ActionPlan read(FormReader form, StrategyChoices.Offered offered, BoardDecision it) {
        return ActionPlan.of(
                form.required("title", "Title", FormReader.TITLE, "Enter what will be done"),
                form.text("detail", "Detail", FormReader.TEXT),
                area(it).code(),
                offered.chosen(form, "objective", "objective", null, "Choose an objective"),
                offered.chosen(form, "owner", "owner", null, "Choose the owner organisation"),
                offered.person(form, "lead", null, "Choose a person from the list, or nobody yet"),
                List.of(),
                form.requiredDate("start", "Start date", today()),
                form.requiredDate("due", "Due date", today().plusMonths(6)));
    }

    private static Area area(BoardDecision it) {
        @Nullable Area area = it.area();
        if (area == null) {
            throw new NotFound(it.ref());
        }
        return area;
    }

    private BoardDecision toAdd(Actor actor, Ref ref) {
        var it = decisions.get(ref);
        if (!it.mayAddAction(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
