package waymark.cases.decisions;

import static waymark.kernel.Permission.COUNT_CASES;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Scope;
import waymark.web.Page;

/// The clocks of somebody's own cases, by reference; and for those who may open no case, how many there are.
@Controller
class ClockController {

    /// How clocks are counted, in the order of the columns.
    private static final List<String> STANDINGS = List.of("LATE", "SOON", "RUNNING");

    record Wall(List<ClockLine> lines, LocalDate today) {

        long late() {
            return lines.stream().filter(line -> line.late(today)).count();
        }
    }

    /// @param figures of each standing, as they may be shown
    record Row(String clock, List<ReleasedFigure> figures) {}

    /// @param title whose clocks these are
    /// @param countedAt null where nothing was counted yet
    record Counts(String title, List<Row> rows, @Nullable Instant countedAt) {}

    private final ClockWall wall;
    private final Clock clock;

    ClockController(ClockWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    @GetMapping("/cases/clocks")
    @Allow(WORK_CASES)
    ModelAndView own(Actor.Person actor) {
        return Page.show("cases/decisions/wall", new Wall(wall.own(actor), LocalDate.now(clock)));
    }

    @GetMapping("/case-clocks")
    @Allow(COUNT_CASES)
    ModelAndView counts(Actor.Person actor) {
        var counts = wall.counts();
        Map<String, Map<String, Integer>> clocks = new TreeMap<>();
        for (var count : counts) {
            clocks.computeIfAbsent(count.clock(), _ -> new LinkedHashMap<>())
                    .merge(count.standing(), count.count(), Integer::sum);
        }
        var rows = clocks.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        STANDINGS.stream()
                                .map(standing -> DisclosureControl.release(
                                        row.getValue().getOrDefault(standing, 0), SmallNumberRule.USUAL))
                                .toList()))
                .toList();
        var countedAt =
                counts.stream().map(ClockWall.Count::countedAt).findFirst().orElse(null);
        var title = actor.may(COUNT_CASES, Scope.PARTNERSHIP) ? "the partnership" : actor.organisationName();
        return Page.show("cases/decisions/counts", new Counts(title, rows, countedAt));
    }
}
