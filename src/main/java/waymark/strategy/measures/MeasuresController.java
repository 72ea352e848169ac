package waymark.strategy.measures;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;
import waymark.web.lists.Sorting;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.PageCache;

/// Every measure of the delivery plan with each area's accepted figure of a quarter.
@Controller
class MeasuresController {

    private static final int QUARTERS_BACK = 8;
    private static final int TREND = 6;
    private static final int PAGE_SIZE = 8;

    /// @param lines of the figures shown, by the very same object: equal figures of two areas are two lines
    record View(
            List<MeasureRow> rows,
            Paging paging,
            Sorting sorting,
            MeasureQuery query,
            Quarter quarter,
            StrategySettings settings,
            List<Choice> quarters,
            StrategyChoices.Offered choices,
            Map<VisibleResult, Chart> lines,
            boolean mayEdit) {

        public static final List<Choice> COLOURS =
                Choice.from(List.of(Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY), Colour::name, Colour::word);

        /// The areas across the table: all, or the one asked for.
        List<Choice> areas() {
            return choices.of("area").stream()
                    .filter(one -> query.onlyArea() == null || one.value().equals(query.onlyArea()))
                    .toList();
        }

        Optional<Chart> line(VisibleResult card) {
            return Optional.ofNullable(lines.get(card));
        }

        String title(Quarter of) {
            return of.title(settings.firstMonth());
        }

        String brief(Quarter of) {
            return of.brief(settings.firstMonth());
        }
    }

    private record Place(Ref measure, String area) {}

    private record Asked(MeasureQuery query, LocalDate today) {}

    private final MeasureFigures figures;
    private final StrategyChoices choices;
    private final StrategySettingsHistory settingsHistory;
    private final PageCache cache;
    private final Clock clock;

    MeasuresController(
            MeasureFigures figures,
            StrategyChoices choices,
            StrategySettingsHistory settingsHistory,
            PageCache cache,
            Clock clock) {
        this.figures = figures;
        this.choices = choices;
        this.settingsHistory = settingsHistory;
        this.cache = cache;
        this.clock = clock;
    }

    @GetMapping("/measures")
    @Allow(VIEW_PLANS)
    ModelAndView show(MeasureQuery query, Actor.Person actor, @RequestAttribute(CommittedChanges.BEFORE) long changes) {
        var today = LocalDate.now(clock);
        return Page.show(
                "strategy/measures/measures",
                cache.forRoles(actor, View.class, new Asked(query, today), changes, () -> view(query, actor, today)));
    }

    private View view(MeasureQuery query, Actor.Person actor, LocalDate today) {
        var settings = settingsHistory.on(actor, today);
        var offered = choices.forList(actor);
        var cards = cards(actor, query, settings, today);
        var sorting =
                query.sorting(offered.of("area").stream().map(Choice::value).toList());
        var rows = query.of(MeasureRow.of(cards), sorting);
        var paging = Paging.of(query.page(), PAGE_SIZE, rows.size());
        var shown = rows.stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
        return new View(
                shown,
                paging,
                sorting,
                query,
                quarter(cards, settings, today),
                settings,
                settings.recentQuarters(today, QUARTERS_BACK),
                offered,
                lines(shown, quarter(cards, settings, today), settings),
                actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP));
    }

    /// The lines of the rows: a year and a half up to the quarter shown.
    private Map<VisibleResult, Chart> lines(List<MeasureRow> rows, Quarter last, StrategySettings settings) {
        var first = last;
        for (int back = 1; back < TREND; back++) {
            first = first.previous();
        }
        var past = figures.past(rows.stream().map(row -> row.measure().ref()).toList(), first, last).stream()
                .collect(Collectors.groupingBy(one -> new Place(one.ref(), one.area())));
        var lines = new IdentityHashMap<VisibleResult, Chart>();
        for (var row : rows) {
            for (var card : row.cards()) {
                var place = new Place(row.measure().ref(), card.result().area());
                row.line(card, past.getOrDefault(place, List.of()), settings).ifPresent(line -> lines.put(card, line));
            }
        }
        return Collections.unmodifiableMap(lines);
    }

    /// The same list, every row of it.
    @GetMapping({"/measures.csv", "/measures.xlsx"})
    @Allow(VIEW_PLANS)
    ListFile file(MeasureQuery query, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var settings = settingsHistory.on(actor, today);
        var cards = cards(actor, query, settings, today);
        var areas = cards.stream().map(card -> card.result().area()).toList();
        var rows = query.of(MeasureRow.of(cards), query.sorting(areas));
        return MeasureCsv.of(
                quarter(cards, settings, today),
                rows.stream().flatMap(row -> row.cards().stream()).toList());
    }

    /// The quarter asked for, else the latest with a figure: the present one has none yet.
    private List<VisibleResult> cards(Actor actor, MeasureQuery query, StrategySettings settings, LocalDate today) {
        return VisibleResult.of(
                figures.results(actor, query.onlyArea(), null, null, query.asked(), settings, today), actor, settings);
    }

    private static Quarter quarter(List<VisibleResult> cards, StrategySettings settings, LocalDate today) {
        return cards.isEmpty()
                ? settings.quarter(today).previous()
                : cards.getFirst().result().quarter();
    }
}
