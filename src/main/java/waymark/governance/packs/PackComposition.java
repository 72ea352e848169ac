package waymark.governance.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.governance.decisions.BoardDecision;
import waymark.governance.packs.PackContent.AreaLine;
import waymark.governance.packs.PackContent.AreaPage;
import waymark.governance.packs.PackContent.ColourCount;
import waymark.governance.packs.PackContent.Item;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.packs.PackContent.PriorityPage;
import waymark.governance.packs.PackContent.Series;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.Figure;
import waymark.governance.returns.FigureCell;
import waymark.governance.returns.FigureRules;
import waymark.governance.returns.MissingReturn;
import waymark.governance.returns.PrintedFigure;
import waymark.governance.returns.ReportedAction;
import waymark.governance.returns.RequestedMeasure;
import waymark.governance.returns.Trend;
import waymark.governance.returns.TrendPoint;
import waymark.strategy.objectives.PriorityLine;
import waymark.strategy.rag.Colour;

/// Makes the content of a board pack from what the board accepted: what moved, what slipped, what is asked,
/// each priority and each area.
///
/// @param statuses the state of each area's return, in the order of the areas
/// @param accepted the accepted returns
/// @param missing what the board says of the returns that are missing; empty while it has not
/// @param account the latest checkpoint of the audit log; null where there is none
/// @param unlocked the returns that were unlocked since the latest pack
/// @param background what a pack prints beside the returns
record PackComposition(
        BoardPack.Cover cover,
        boolean demonstration,
        List<ReturnStatus> statuses,
        List<AreaReturn> accepted,
        List<MissingReturn> missing,
        List<BoardDecision> requests,
        List<PriorityLine> priorities,
        FigureRules rules,
        PackContent.@Nullable AuditCheckpoint account,
        List<PackContent.Unlocked> unlocked,
        PackBackground background) {

    PackContent content(LocalDate today) {
        var pages = priorities.stream().map(this::priority).toList();
        var areas = statuses.stream().map(status -> line(status, today)).toList();
        var moved = moved(pages);
        var slipped = slipped(pages);
        var own = accepted.stream().map(this::page).toList();
        return new PackContent(
                PackContent.FORMAT,
                cover.quarter().key(),
                cover.reporting().title(),
                cover.reporting().dates().boardMeets(),
                demonstration,
                cover.summary(),
                areas,
                moved,
                slipped,
                requests.stream().map(this::asked).toList(),
                pages,
                own,
                rules.now().threshold(),
                account,
                1,
                List.of(),
                unlocked,
                new PackHeadlines(areas, own, pages, moved, slipped, background).list(),
                series(pages),
                null,
                null,
                List.of());
    }

    /// The earlier figures with the one of this quarter, where it has one.
    private List<Series> series(List<PriorityPage> pages) {
        return pages.stream()
                .flatMap(page -> page.measures().stream())
                .flatMap(row -> row.cells().stream().map(cell -> series(row, cell)))
                .filter(series -> series.points().size() > 1)
                .toList();
    }

    private Series series(MeasureRow row, PrintedFigure cell) {
        var points = new ArrayList<TrendPoint>();
        background.earlier().stream()
                .filter(one -> one.measure().equals(row.measure()) && one.area().equals(cell.area()))
                .forEach(one -> points.addAll(one.points()));
        if (cell.low() != null && cell.high() != null) {
            points.add(new TrendPoint(background.brief(), cell.text(), cell.low(), cell.high()));
        }
        return new Series(row.measure(), cell.area(), points);
    }

    private AreaLine line(ReturnStatus status, LocalDate today) {
        var timeliness = status.timeliness(cover.reporting().dates(), today);
        return new AreaLine(
                status.area().code(),
                status.area().name(),
                status.ref().value(),
                status.stage().accepted(),
                switch (status.stage()) {
                            case ACCEPTED, LOCKED -> "Accepted";
                            case SUBMITTED -> "Missing: submitted, not yet accepted";
                            case SENT_BACK -> "Missing: sent back and not submitted again";
                            case NOT_STARTED, IN_PROGRESS -> "Missing: no return submitted";
                            case WAIVED, MISSED -> "Missing: the pack was issued without it";
                        }
                        + ruled(status),
                timeliness.word(),
                status.submitted(),
                background.lead(status.area().code(), status.area().name()));
    }

    private String ruled(ReturnStatus status) {
        return missing.stream()
                .filter(one -> one.ref().equals(status.ref()))
                .map(one -> ", " + one.words())
                .findFirst()
                .orElse("");
    }

    private PackContent.Request asked(BoardDecision request) {
        var area = request.area();
        return new PackContent.Request(
                request.ref().value(),
                area == null ? "" : area.code(),
                area == null ? "" : area.name(),
                String.valueOf(request.areaReturn()),
                request.subject(),
                request.outcomeIn(cover.quarter()),
                request.words());
    }

    private PriorityPage priority(PriorityLine priority) {
        return new PriorityPage(priority.code(), priority.title(), colours(priority.code()), measures(priority.code()));
    }

    private List<ColourCount> colours(String priority) {
        return Arrays.stream(Colour.values())
                .map(colour -> new ColourCount(colour, (int) actions(priority)
                        .filter(line -> line.colour() == colour)
                        .count()))
                .toList();
    }

    private Stream<ReportedAction> actions(String priority) {
        return accepted.stream()
                .flatMap(it -> it.parts().actions().lines().stream())
                .filter(line -> line.priority().equals(priority));
    }

    /// Measures in the order of the returns, each with a cell for every area that supplies it or is missing.
    private List<MeasureRow> measures(String priority) {
        Map<String, RequestedMeasure> asked = new LinkedHashMap<>();
        accepted.stream()
                .flatMap(it -> it.parts().figures().answers().stream())
                .map(Figure::asked)
                .filter(each -> each.priority().equals(priority))
                .sorted(Comparator.comparing(RequestedMeasure::objective).thenComparing(RequestedMeasure::measure))
                .forEach(each -> asked.putIfAbsent(each.measure(), each));
        return asked.values().stream().map(this::row).toList();
    }

    private MeasureRow row(RequestedMeasure asked) {
        var cells = new ArrayList<FigureCell>();
        for (var status : statuses) {
            var it = of(status.area().code());
            if (it.isEmpty()) {
                cells.add(FigureCell.missing(asked, status.area(), status.ref(), rules));
            } else {
                answer(it.get(), asked.measure())
                        .ifPresent(figure -> cells.add(FigureCell.of(figure, status.area(), status.ref(), rules)));
            }
        }
        var target = asked.target();
        return new MeasureRow(
                asked.measure(),
                asked.title(),
                asked.unit().words(),
                asked.objective(),
                asked.countsPeople(),
                target == null ? "no target" : asked.unit().print(target),
                target,
                cells.stream().map(FigureCell::cell).toList(),
                FigureCell.total(asked, cells).orElse(null),
                background.sources().get(asked.measure()));
    }

    private Optional<AreaReturn> of(String area) {
        return accepted.stream().filter(it -> it.area().code().equals(area)).findFirst();
    }

    private static Optional<Figure> answer(AreaReturn it, String measure) {
        return it.parts().figures().answers().stream()
                .filter(figure -> figure.asked().measure().equals(measure))
                .findFirst();
    }

    /// Completed actions, and measures at or better than target that are better than a quarter ago.
    private List<Item> moved(List<PriorityPage> pages) {
        return Stream.concat(
                        actionItems(Colour.BLUE),
                        figureItems(pages, cell -> cell.colour() == Colour.GREEN && cell.trend() == Trend.BETTER))
                .toList();
    }

    /// Red actions, measures well off their target, and those a little off it that got worse: what gets worse
    /// comes first.
    private List<Item> slipped(List<PriorityPage> pages) {
        return Stream.concat(
                        actionItems(Colour.RED),
                        figureItems(
                                pages,
                                cell -> cell.colour() == Colour.RED
                                        || cell.colour() == Colour.AMBER && cell.trend() == Trend.WORSE))
                .sorted(Comparator.comparingInt((Item item) -> item.colour().ordinal())
                        .thenComparingInt(PackComposition::urgency))
                .toList();
    }

    private static int urgency(Item item) {
        return item.trend() == Trend.WORSE ? 0 : item.trend() == Trend.BETTER ? 2 : 1;
    }

    private Stream<Item> actionItems(Colour colour) {
        return accepted.stream()
                .flatMap(it -> it.parts().actions().lines().stream()
                        .filter(line -> line.colour() == colour)
                        .map(line -> item(it, line)));
    }

    private Item item(AreaReturn it, ReportedAction line) {
        return new Item(
                it.area().code(),
                it.area().name(),
                it.ref().value(),
                "action-" + line.action(),
                line.title(),
                line.colour(),
                line.because(),
                background.owner(line.action(), line.owner()),
                null,
                line.colour() == Colour.RED ? trend(line.action()) : null);
    }

    /// An action that is red now and was red in the pack before does not move; else it got worse.
    private @Nullable Trend trend(String action) {
        return background
                .colourBefore(action)
                .map(before -> before == Colour.RED ? Trend.LEVEL : Trend.WORSE)
                .orElse(null);
    }

    private Stream<Item> figureItems(List<PriorityPage> pages, Predicate<PrintedFigure> wanted) {
        return pages.stream()
                .flatMap(page -> page.measures().stream())
                .flatMap(row -> row.cells().stream()
                        .filter(wanted)
                        .map(cell -> new Item(
                                cell.area(),
                                cell.areaName(),
                                cell.areaReturn(),
                                "measure-" + row.measure(),
                                row.title(),
                                Objects.requireNonNull(cell.colour()),
                                because(row, cell),
                                background.lead(cell.area(), cell.areaName()),
                                inBrief(cell),
                                cell.trend())));
    }

    private static String because(MeasureRow row, PrintedFigure cell) {
        return "%s against a target of %s".formatted(cell.text(), row.target());
    }

    /// `down 5 percentage points`
    private static String inBrief(PrintedFigure cell) {
        int since = cell.change().indexOf(" since the quarter before");
        return since < 0 ? cell.change() : cell.change().substring(0, since);
    }

    private AreaPage page(AreaReturn it) {
        return new AreaPage(
                it.area().code(),
                it.area().name(),
                it.ref().value(),
                it.parts().narrative().achievements(),
                it.parts().narrative().challenges(),
                it.parts().actions().lines().stream()
                        .map(line -> new PackContent.Action(
                                line.action(),
                                line.title(),
                                line.objective(),
                                background.owner(line.action(), line.owner()),
                                line.status(),
                                line.colour(),
                                line.because(),
                                line.due(),
                                line.text()))
                        .toList());
    }
}
