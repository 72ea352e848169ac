package waymark.support.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static waymark.kernel.Permission.COUNT_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.ReleasedTable;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.support.plan.Domain;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// What no service met, in numbers that give nobody away: how often services declined, by part of life and
/// area. Reasons and languages are only put in order: a second table of exact numbers would give away the small
/// numbers of the first.
@Controller
class UnmetNeedsController {

    private static final int MONTHS = 12;
    private static final SmallNumberRule RULE = SmallNumberRule.USUAL;
    private static final String NOT_KNOWN = "Area not known";

    /// @param figures one for each area, then all of them
    record Row(Domain domain, List<ReleasedFigure> figures) {}

    /// @param title whose cases these are
    /// @param reasons the most frequent first, those that are frequent enough to name
    /// @param mayRaise true where the reader may add an action to the strategy plan
    record View(
            String title,
            LocalDate since,
            List<String> areas,
            List<Row> rows,
            List<String> reasons,
            List<String> languages,
            boolean mayRaise) {}

    private final UnmetNeeds unmet;
    private final DirectoryApi directory;
    private final Clock clock;

    UnmetNeedsController(UnmetNeeds unmet, DirectoryApi directory, Clock clock) {
        this.unmet = unmet;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/unmet-needs")
    @Allow(COUNT_CASES)
    ModelAndView show(Actor.Person actor) {
        var counts = unmet.since(actor, since());
        var areas = areas(actor, counts);
        return Page.show(
                "support/referral/unmet",
                new View(
                        actor.may(COUNT_CASES, Scope.PARTNERSHIP) ? "the partnership" : actor.organisationName(),
                        since(),
                        List.copyOf(areas.values()),
                        rows(counts, areas),
                        frequent(counts, count -> count.reason().title()),
                        frequent(counts, UnmetNeeds.Count::language),
                        actor.may(Permission.EDIT_PLAN)));
    }

    /// The same table as a file.
    @GetMapping("/unmet-needs.csv")
    @Allow(COUNT_CASES)
    ListFile file(Actor.Person actor) {
        var counts = unmet.since(actor, since());
        var areas = areas(actor, counts);
        var header = new ArrayList<String>();
        header.add("Part of life");
        header.addAll(areas.values());
        header.add("All");
        return new ListFile(
                "unmet-needs",
                header,
                rows(counts, areas).stream()
                        .map(row -> {
                            var cells = new ArrayList<Object>();
                            cells.add(row.domain().title());
                            row.figures().forEach(figure -> cells.add(figure.csv()));
                            return cells;
                        })
                        .toList());
    }

    private LocalDate since() {
        return LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS);
    }

    /// Those of the partnership, and one for what has none.
    private Map<String, String> areas(Actor actor, List<UnmetNeeds.Count> counts) {
        var areas = new LinkedHashMap<String, String>();
        directory.areas(actor).forEach(area -> areas.put(area.code(), area.name()));
        if (counts.stream().anyMatch(count -> !areas.containsKey(count.area()))) {
            areas.put("", NOT_KNOWN);
        }
        return areas;
    }

    /// A row for each part of life that anything was declined in.
    private static List<Row> rows(List<UnmetNeeds.Count> counts, Map<String, String> areas) {
        var numbers = new TreeMap<Domain, Map<String, Integer>>();
        counts.forEach(count -> numbers.computeIfAbsent(count.domain(), _ -> new TreeMap<>())
                .merge(areas.containsKey(count.area()) ? count.area() : "", count.count(), Integer::sum));
        var exact = Counts.none();
        for (var row : numbers.entrySet()) {
            for (var area : areas.keySet()) {
                exact = exact.with(row.getKey().name(), area, row.getValue().getOrDefault(area, 0));
            }
        }
        var released = DisclosureControl.release(exact, RULE);
        return numbers.keySet().stream()
                .map(domain -> new Row(domain, figures(released, domain, areas)))
                .toList();
    }

    private static List<ReleasedFigure> figures(ReleasedTable released, Domain domain, Map<String, String> areas) {
        var figures = new ArrayList<ReleasedFigure>();
        areas.keySet().forEach(area -> figures.add(released.figure(domain.name(), area)));
        figures.add(released.rowTotal(domain.name()));
        return figures;
    }

    private static List<String> frequent(List<UnmetNeeds.Count> counts, Function<UnmetNeeds.Count, String> of) {
        return counts.stream()
                .collect(groupingBy(of, TreeMap::new, summingInt(UnmetNeeds.Count::count)))
                .entrySet()
                .stream()
                .filter(one -> !one.getKey().isEmpty()
                        && !DisclosureControl.release(one.getValue(), RULE).hidden())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
