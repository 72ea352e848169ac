package waymark.conferences.figures;

import static waymark.kernel.Permission.COUNT_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.figures.ConferenceCounts.Counted;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.insight.DisclosureControl;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.web.Page;
import waymark.web.figures.Tally;
import waymark.web.transactions.RunAsSystem;

/// Conferences in numbers, for those who count them and open none. Only quarters that have ended are counted: a
/// number that moved with every referral would tell of one. Each forum is guarded by itself before anything is added
/// up, so that no total, and no reader of another area, gives away what is hidden.
@Controller
class ConferenceFiguresController {

    /// The quarters of the year end with March, June, September and December for every partnership.
    static final int FIRST_MONTH = 4;

    private static final String SYSTEM = "Counting conferences";
    private static final Tally.Share NONE = new Tally.Share(0, 0);
    private static final SmallNumberRule PART = new SmallNumberRule(SmallNumberRule.USUAL.threshold(), false);
    private static final int QUARTERS = 4;

    /// @param shares in the order of the columns, in words
    record Shares(String name, List<String> shares) {}

    /// @param whose whose conferences these are
    record View(
            String whose,
            List<String> quarters,
            VolumeFigures volume,
            KindFigures kinds,
            List<String> measures,
            List<Shares> shares,
            AttendanceFigures attendance) {}

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
            var volume = VolumeFigures.of(counted, quarters, items);
            var kept = research.getIfAvailable();
            var inTime = kept == null ? null : kept.inTime(system, codes, first, last);
            var done = counts.actionsInTime(system, codes, first, last);
            return Page.show(
                    "conferences/figures/figures",
                    new View(
                            actor.may(COUNT_CONFERENCES, Scope.PARTNERSHIP)
                                    ? "the partnership"
                                    : counted.stream()
                                            .map(Forum::areaName)
                                            .distinct()
                                            .collect(Collectors.joining(", ")),
                            quarters.stream()
                                    .map(quarter -> quarter.brief(FIRST_MONTH))
                                    .toList(),
                            volume,
                            KindFigures.of(items, volume.table().grandTotal()),
                            measures(),
                            counted.stream()
                                    .map(forum -> shares(forum, items, inTime, done))
                                    .toList(),
                            AttendanceFigures.of(counts.attendance(system, codes, first, last))));
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
}
