package waymark.strategy.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartCalendar;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartSpan;

/// The actions of an area's plan along the quarters: from a year ago at the earliest to two years ahead at the latest.
final class PlanTimeline {

    private static final int QUARTERS_BACK = 4;
    private static final int QUARTERS_AHEAD = 8;

    private final StrategySettings settings;
    private final LocalDate today;

    private PlanTimeline(StrategySettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    /// The picture; empty where no action falls into these quarters.
    static Optional<Chart> of(
            Area area,
            List<PriorityLine> priorities,
            List<ActionLine> actions,
            StrategySettings settings,
            LocalDate today) {
        return new PlanTimeline(settings, today).draw(area, priorities, actions);
    }

    private Optional<Chart> draw(Area area, List<PriorityLine> priorities, List<ActionLine> actions) {
        var now = settings.quarter(today);
        var earliest = step(now, -QUARTERS_BACK);
        var shown = actions.stream()
                .filter(action -> action.status() != ActionStatus.WITHDRAWN)
                .filter(action -> action.status().open() || !action.due().isBefore(firstDay(earliest)))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var starts = settings.quarter(
                Collections.min(shown.stream().map(ActionLine::start).toList()));
        var ends = settings.quarter(
                Collections.max(shown.stream().map(ActionLine::due).toList()));
        var first = later(earliest, earlier(starts, now));
        var last = earlier(step(now, QUARTERS_AHEAD), later(ends, now));
        return Optional.of(Chart.timeline(
                new ChartFrame(
                        "timeline " + area.code(),
                        "Actions of %s by quarter".formatted(area.name()),
                        description(shown),
                        "Action",
                        "Colour",
                        ""),
                calendar(first, last),
                priorities.stream()
                        .flatMap(priority -> shown.stream()
                                .filter(action -> action.priority().equals(priority.code()))
                                .map(action -> span(priority, action)))
                        .toList()));
    }

    private String description(List<ActionLine> actions) {
        long late = actions.stream().filter(action -> action.overdue(today)).count();
        return "%d %s from start to due date; %s."
                .formatted(
                        actions.size(),
                        actions.size() == 1 ? "action" : "actions",
                        late == 0 ? "none is late" : late == 1 ? "1 is late" : late + " are late");
    }

    private static ChartSpan span(PriorityLine priority, ActionLine action) {
        return new ChartSpan(
                priority.number() + ". " + priority.title(),
                action.objective() + " " + action.title(),
                action.start(),
                action.due().isBefore(action.start()) ? action.start() : action.due(),
                action.status().open(),
                word(action.rag().colour()),
                action.rag().colour().tone());
    }

    private static String word(Colour colour) {
        return switch (colour) {
            case BLUE -> "Blue: complete";
            case GREY -> "Grey: nothing to judge";
            case RED, AMBER, GREEN -> colour.word();
        };
    }

    private ChartCalendar calendar(Quarter first, Quarter last) {
        var sections = new ArrayList<ChartCalendar.Section>();
        for (var quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next()) {
            sections.add(new ChartCalendar.Section(quarter.brief(settings.firstMonth()), firstDay(quarter)));
        }
        return new ChartCalendar(firstDay(first), last.lastDay(settings.firstMonth()), today, sections);
    }

    private LocalDate firstDay(Quarter quarter) {
        return quarter.firstDay(settings.firstMonth());
    }

    private static Quarter step(Quarter quarter, int quarters) {
        var found = quarter;
        for (int step = 0; step < Math.abs(quarters); step++) {
            found = quarters < 0 ? found.previous() : found.next();
        }
        return found;
    }

    private static Quarter earlier(Quarter one, Quarter other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Quarter later(Quarter one, Quarter other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
