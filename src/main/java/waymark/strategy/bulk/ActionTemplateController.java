package waymark.strategy.bulk;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.StepUp;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ActionQuery;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.forms.Choice;
import waymark.web.lists.ListFile;

/// The template of actions to fill in: it holds the open actions that the person may change, so that it can be
/// changed and sent back, and lists what is allowed in a cell.
@Controller
class ActionTemplateController {

    private static final List<String> HEADER =
            Arrays.stream(PlanColumn.values()).map(PlanColumn::heading).toList();

    private final ActionList list;
    private final KnownActions known;
    private final StrategyChoices choices;
    private final StrategySettingsHistory settings;
    private final Clock clock;

    ActionTemplateController(
            ActionList list,
            KnownActions known,
            StrategyChoices choices,
            StrategySettingsHistory settings,
            Clock clock) {
        this.list = list;
        this.known = known;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping({"/actions/template.csv", "/actions/template.xlsx"})
    @Allow(EDIT_PLAN)
    @StepUp
    ListFile template(ActionQuery query, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var held = settings.on(actor, today);
        var refs = list.all(actor, query.filter(held, today), held, today, "area").stream()
                .map(line -> line.ref())
                .toList();
        var words = new PlanWords(choices.forPlan(actor));
        var rows = known.of(refs).values().stream()
                .filter(one -> one.action().status().open() && one.action().mayEdit(actor))
                .map(one -> row(one, words))
                .toList();
        return new ListFile("actions-to-change", HEADER, rows, allowed(words));
    }

    private static List<?> row(KnownAction one, PlanWords words) {
        var plan = one.action().plan();
        return Arrays.asList(
                one.ref(),
                plan.title(),
                plan.detail(),
                words.area(plan.area()),
                words.offered().label("objective", plan.objective()),
                words.owner(plan.owner(), one),
                words.namesLead(one) ? words.lead(plan.lead(), one) : null,
                plan.partners().isEmpty() ? null : words.partners(plan.partners()),
                plan.start(),
                plan.due());
    }

    private static Map<String, List<String>> allowed(PlanWords words) {
        var allowed = new LinkedHashMap<String, List<String>>();
        for (var column : PlanColumn.values()) {
            if (!column.kind().isEmpty()) {
                var labels = words.offered().of(column.kind()).stream().map(Choice::label);
                allowed.put(
                        column.heading(),
                        (column == PlanColumn.LEAD ? Stream.concat(Stream.of(PlanWords.NOBODY), labels) : labels)
                                .toList());
            }
        }
        return allowed;
    }
}
