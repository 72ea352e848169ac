package waymark.conferences.figures;

import static waymark.kernel.Permission.COUNT_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.figures.ConferenceCounts.Attended;
import waymark.conferences.figures.ConferenceCounts.Counted;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Exploitation;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.MinimumCounts;
import waymark.insight.ReleasedFigure;
import waymark.insight.ReleasedTable;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.figures.Tally;
import waymark.web.transactions.RunAsSystem;

/// Conferences in numbers, for those who count them and open none. Only quarters that have ended are counted: a
/// number that moved with every referral would tell of one. Each forum is guarded by itself before anything is added
/// up, so that no total, and no reader of another area, gives away what is hidden.
@Controller
class ConferenceFiguresController {

    private static final String SYSTEM = "Counting conferences";
    private static final SmallNumberRule RULE = SmallNumberRule.USUAL;
    private static final Tally.Share NONE = new Tally.Share(0, 0);
    private static final SmallNumberRule PART = new SmallNumberRule(RULE.threshold(), false);

    /// The quarters of the year end with March, June, September and December for every partnership.
    private static final int FIRST_MONTH = 4;

    private static final int QUARTERS = 4;
    private static final List<String> ANSWERS = List.of("PRESENT", "APOLOGY", "ABSENT");

    /// @param figures one for each quarter, then all of them
    record Row(String name, List<ReleasedFigure> figures) {}

    /// @param shares in the order of the columns, in words
    record Shares(String name, List<String> shares) {}

    /// @param least at least so many
    record Least(String name, long least) {}

    /// @param whose whose conferences these are
    /// @param kinds at least so many of each kind; what is too small is left out
    record View(
            String whose,
            List<String> quarters,
            List<Row> volume,
            Chart trend,
            List<Least> about,
            List<Least> kinds,
            @Nullable Chart kindsDrawn,
            List<String> measures,
            List<Shares> shares,
            List<Row> attendance,
            @Nullable Chart attendanceDrawn) {

        /// True where nothing was referred, which is no picture.
        boolean quiet() {
            return volume.stream()
                    .flatMap(row -> row.figures().stream())
                    .allMatch(figure -> figure.text().equals("0"));
        }
    }

    private final ConferenceCounts counts;
    private final Forums forums;
    private final ObjectProvider<ResearchTimes> research;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ConferenceFiguresController(
            ConferenceCounts counts,
            Forums forums,
            ObjectProvider<ResearchTimes> research,
            RunAsSystem asSystem,
            Clock clock) {
        this.counts = counts;
        this.forums = forums;
        this.research = research;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @GetMapping("/conferences/figures")
    @Allow(COUNT_CONFERENCES)
    ModelAndView show(Actor.Person actor) {
        var counted = forums.all().stream()
                .filter(forum -> actor.may(COUNT_CONFERENCES, Scope.area(forum.area())))
                .toList();
        var quarters = quarters();
        var first = quarters.getFirst().firstDay(FIRST_MONTH);
        var last = quarters.getLast().lastDay(FIRST_MONTH);
        var codes = counted.stream().map(Forum::code).toList();
        return asSystem.get(SYSTEM, system -> {
            var items = counts.items(system, codes, first, last);
            var attended = counts.attendance(system, codes, first, last);
            return Page.show(
                    "conferences/figures/figures",
                    view(actor, system, counted, quarters, items, attended, first, last));
        });
    }

    /// The last ones that have ended, the oldest first.
    private List<Quarter> quarters() {
        var quarters = new ArrayList<Quarter>();
        var quarter = Quarter.holding(LocalDate.now(clock), FIRST_MONTH);
        for (int back = 0; back < QUARTERS; back++) {
            quarter = quarter.previous();
            quarters.addFirst(quarter);
        }
        return quarters;
    }

    private View view(
            Actor.Person actor,
            Actor system,
            List<Forum> counted,
            List<Quarter> quarters,
            List<Counted> items,
            List<Attended> attended,
            LocalDate first,
            LocalDate last) {
        var volume = volume(counted, quarters, items);
        var total = volume.grandTotal();
        var kinds = MinimumCounts.apart(by(items, Counted::exploitation), total, RULE);
        var present = attendance(attended);
        var codes = counted.stream().map(Forum::code).toList();
        var kept = research.getIfAvailable();
        var inTime = kept == null ? null : kept.inTime(system, codes, first, last);
        var done = counts.actionsInTime(system, codes, first, last);
        return new View(
                actor.may(COUNT_CONFERENCES, Scope.PARTNERSHIP)
                        ? "the partnership"
                        : counted.stream().map(Forum::areaName).distinct().collect(Collectors.joining(", ")),
                quarters.stream().map(quarter -> quarter.brief(FIRST_MONTH)).toList(),
                rows(volume, counted, quarters),
                trend(volume, quarters),
                least(MinimumCounts.apart(by(items, Counted::about), total, RULE), ConferenceFiguresController::about),
                least(kinds, ConferenceFiguresController::kind),
                kinds.isEmpty() ? null : kindsDrawn(kinds),
                measures(),
                counted.stream()
                        .map(forum -> shares(forum, items, inTime, done))
                        .toList(),
                present,
                present.isEmpty() ? null : attendanceDrawn(present));
    }

    private static ReleasedTable volume(List<Forum> counted, List<Quarter> quarters, List<Counted> items) {
        var exact = Counts.none();
        for (var forum : counted) {
            for (var quarter : quarters) {
                exact = exact.with(
                        forum.code(),
                        quarter.key(),
                        items.stream()
                                .filter(one -> one.forum().equals(forum.code())
                                        && Quarter.holding(one.referredOn(), FIRST_MONTH)
                                                .equals(quarter))
                                .count());
            }
        }
        return DisclosureControl.release(exact, RULE);
    }

    private static List<Row> rows(ReleasedTable volume, List<Forum> counted, List<Quarter> quarters) {
        var rows = new ArrayList<Row>();
        for (var forum : counted) {
            var figures = new ArrayList<ReleasedFigure>();
            quarters.forEach(quarter -> figures.add(volume.figure(forum.code(), quarter.key())));
            figures.add(volume.rowTotal(forum.code()));
            rows.add(new Row("%s, %s".formatted(forum.name(), forum.areaName()), figures));
        }
        if (counted.size() > 1) {
            var figures = new ArrayList<ReleasedFigure>();
            quarters.forEach(quarter -> figures.add(volume.total(quarter.key())));
            figures.add(volume.grandTotal());
            rows.add(new Row("All", figures));
        }
        return rows;
    }

    private static Chart trend(ReleasedTable volume, List<Quarter> quarters) {
        return Chart.trend(
                new ChartFrame(
                        "conference-volume",
                        "Items referred in each quarter",
                        "A column for each quarter. Where a number is too small to print, the column shows the range it lies in.",
                        "Quarter",
                        "Items",
                        ""),
                quarters.stream()
                        .map(quarter -> point(quarter.brief(FIRST_MONTH), volume.total(quarter.key())))
                        .toList());
    }

    private static ChartPoint point(String label, ReleasedFigure figure) {
        return figure.available()
                ? ChartPoint.between(
                        label, figure.low().orElseThrow(), figure.high().orElseThrow(), figure.text())
                : ChartPoint.none(label, figure.text());
    }

    private static Map<String, Long> by(List<Counted> items, Function<Counted, String> of) {
        return items.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    }

    private static List<Least> least(SequencedMap<String, Long> floors, Function<String, String> title) {
        return floors.entrySet().stream()
                .map(floor -> new Least(title.apply(floor.getKey()), floor.getValue()))
                .toList();
    }

    private static String about(String word) {
        return word.equals("person") ? "About a person" : "About a place";
    }

    private static String kind(String code) {
        return Arrays.stream(Exploitation.values())
                .filter(one -> one.name().equals(code))
                .map(Exploitation::title)
                .findFirst()
                .orElse(code);
    }

    private static Chart kindsDrawn(SequencedMap<String, Long> kinds) {
        return Chart.bars(
                new ChartFrame(
                        "conference-kinds",
                        "Kinds of exploitation",
                        "A bar for each kind, with at least so many items. Kinds with too few to print have none.",
                        "Kind",
                        "Items",
                        ""),
                kinds.entrySet().stream()
                        .map(one -> ChartPoint.of(kind(one.getKey()), one.getValue(), "at least " + one.getValue()))
                        .toList());
    }

    private List<String> measures() {
        var measures = new ArrayList<>(List.of("Repeats", "Decided in time", "Heard within 10 working days"));
        if (research.getIfAvailable() != null) {
            measures.add("Research in time");
        }
        measures.add("Actions done in time");
        return measures;
    }

    /// @param research in time by forum; null where nothing keeps research
    private Shares shares(
            Forum forum,
            List<Counted> items,
            @Nullable Map<String, Tally.Share> research,
            Map<String, Tally.Share> actions) {
        var of = items.stream().filter(one -> one.forum().equals(forum.code())).toList();
        var today = LocalDate.now(clock);
        var shares = new ArrayList<String>();
        shares.add(words(ConferenceCounts.repeats(of)));
        shares.add(words(ConferenceCounts.decidedInTime(of, today)));
        shares.add(words(ConferenceCounts.heardInTime(of, today)));
        if (research != null) {
            shares.add(words(research.getOrDefault(forum.code(), NONE)));
        }
        shares.add(words(actions.getOrDefault(forum.code(), NONE)));
        return new Shares("%s, %s".formatted(forum.name(), forum.areaName()), shares);
    }

    /// In per cent, unless the part, the rest or the whole is too small to print. None or all of them would say it of
    /// every one.
    static String words(Tally.Share share) {
        if (share.whole() == 0) {
            return "nothing to count";
        }
        boolean small = List.of(share.whole(), share.part(), share.whole() - share.part()).stream()
                .anyMatch(count -> DisclosureControl.release(count, PART).hidden());
        return small ? "too few to print" : Math.round(100.0 * share.part() / share.whole()) + "%";
    }

    /// Each agency over all forums: the sum of what may be printed of each.
    private static List<Row> attendance(List<Attended> attended) {
        var names = new LinkedHashMap<String, String>();
        attended.forEach(one -> names.putIfAbsent(one.organisation(), one.organisationName()));
        var codes = attended.stream().map(Attended::forum).distinct().toList();
        var rows = new ArrayList<Row>();
        names.forEach((organisation, name) -> {
            var exact = Counts.none();
            for (var forum : codes) {
                var there = attended.stream()
                        .filter(one ->
                                one.forum().equals(forum) && one.organisation().equals(organisation))
                        .toList();
                for (var answer : there.isEmpty() ? List.<String>of() : ANSWERS) {
                    exact = exact.with(
                            forum,
                            answer,
                            there.stream()
                                    .filter(one -> one.answer().equals(answer))
                                    .mapToLong(Attended::count)
                                    .sum());
                }
            }
            var released = DisclosureControl.release(exact, RULE);
            rows.add(new Row(name, ANSWERS.stream().map(released::total).toList()));
        });
        return rows;
    }

    private static Chart attendanceDrawn(List<Row> rows) {
        return Chart.bars(
                new ChartFrame(
                        "conference-attendance",
                        "Times that an agency was there",
                        "A bar for each agency: for how many items somebody came for it.",
                        "Agency",
                        "Items",
                        ""),
                rows.stream()
                        .map(row -> point(row.name(), row.figures().getFirst()))
                        .toList());
    }
}
