package waymark.strategy.actions;

import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.StepUp;
import waymark.strategy.objectives.FourP;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;
import waymark.web.lists.Sorting;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.PageCache;

/// The actions of all areas in one list, to search, filter, sort and download.
@Controller
class ActionsController {

    private static final int SIZE = 15;

    /// @param editable the areas whose actions the person may change
    record View(
            List<ActionLine> actions,
            ActionQuery query,
            StrategyChoices.Offered choices,
            Sorting sorting,
            Paging paging,
            List<String> editable) {

        public static final List<Choice> COLOURS =
                Choice.from(Arrays.asList(Colour.values()), Colour::name, Colour::word);
        static final List<Choice> FOUR_PS = Choice.from(Arrays.asList(FourP.values()), FourP::name, FourP::word);
        static final List<Choice> SHOWN =
                List.of(Choice.of("", "Open"), Choice.of("closed", "Closed"), Choice.of("all", "Open and closed"));
        static final List<Choice> ONLY = List.of(
                Choice.of("", "Everything"),
                Choice.of("overdue", "Overdue"),
                Choice.of("changed", "Changed since last quarter"));

        List<FilterChip> chips() {
            return query.chips(choices);
        }
    }

    private record Asked(ActionQuery query, LocalDate today) {}

    private final ActionList list;
    private final StrategyChoices choices;
    private final StrategySettingsHistory settingsHistory;
    private final PageCache cache;
    private final Clock clock;

    ActionsController(
            ActionList list,
            StrategyChoices choices,
            StrategySettingsHistory settingsHistory,
            PageCache cache,
            Clock clock) {
        this.list = list;
        this.choices = choices;
        this.settingsHistory = settingsHistory;
        this.cache = cache;
        this.clock = clock;
    }

    @GetMapping("/actions")
    @Allow(VIEW_PLANS)
    ModelAndView show(ActionQuery query, Actor.Person actor, @RequestAttribute(CommittedChanges.BEFORE) long changes) {
        var today = LocalDate.now(clock);
        return Page.show(
                "strategy/actions/actions",
                cache.forRoles(actor, View.class, new Asked(query, today), changes, () -> view(query, actor, today)));
    }

    private View view(ActionQuery query, Actor.Person actor, LocalDate today) {
        var settings = settingsHistory.on(actor, today);
        var sorting = Sorting.of(query.sort(), "due", ActionQuery.COLUMNS);
        int asked = Paging.number(query.page());
        var found = find(actor, query, settings, today, sorting, SIZE, (asked - 1L) * SIZE);
        if (found.lines().isEmpty() && asked > 1) {
            asked = 1; // beyond the last page: the list grew shorter since the link was made
            found = find(actor, query, settings, today, sorting, SIZE, 0);
        }
        var paging = new Paging(asked, SIZE, found.rows());
        var offered = choices.forList(actor);
        return new View(
                found.lines(),
                query,
                offered,
                sorting,
                paging,
                ActionForm.areas(offered, actor).stream().map(Choice::value).toList());
    }

    @GetMapping({"/actions.csv", "/actions.xlsx"})
    @Allow(VIEW_PLANS)
    @StepUp
    ListFile file(ActionQuery query, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var sorting = Sorting.of(query.sort(), "due", ActionQuery.COLUMNS);
        var found = find(actor, query, settingsHistory.on(actor, today), today, sorting, ActionList.WHOLE, 0);
        return ActionCsv.of("actions", found.lines());
    }

    private ActionList.Found find(
            Actor actor,
            ActionQuery query,
            StrategySettings settings,
            LocalDate today,
            Sorting sorting,
            int limit,
            long offset) {
        return list.find(actor, query.filter(settings, today), settings, today, sorting.toString(), limit, offset);
    }
}
