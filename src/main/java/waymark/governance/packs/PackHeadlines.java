package waymark.governance.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.governance.packs.PackContent.Action;
import waymark.governance.packs.PackContent.AreaLine;
import waymark.governance.packs.PackContent.AreaPage;
import waymark.governance.packs.PackContent.Item;
import waymark.governance.packs.PackContent.PriorityPage;
import waymark.governance.returns.PrintedFigure;
import waymark.governance.returns.Trend;
import waymark.strategy.rag.Colour;

/// The five headlines of a pack: returns, actions, measures, what got worse, what got better. They follow from
/// the content alone, so that they say nothing that the pack does not show.
record PackHeadlines(
        List<AreaLine> areas,
        List<AreaPage> pages,
        List<PriorityPage> priorities,
        List<Item> moved,
        List<Item> slipped,
        PackBackground background) {

    List<String> list() {
        if (pages.isEmpty()) {
            return List.of("No return has been accepted, so nothing can be said of actions and measures.");
        }
        return List.of(returns(), actions(), measures(), worse(), better());
    }

    private String returns() {
        var missing = areas.stream().filter(area -> !area.present()).toList();
        var late = areas.stream()
                .filter(area -> area.present() && area.timeliness().equals("Late"))
                .toList();
        var reported = missing.isEmpty()
                ? "All %s reported".formatted(count(areas.size(), "area"))
                : "%d of %s reported; nothing can be said of %s"
                        .formatted(pages.size(), count(areas.size(), "area"), names(missing));
        return late.isEmpty() ? reported + "." : reported + ". Late: " + names(late) + ".";
    }

    private String actions() {
        var actions = pages.stream().flatMap(page -> page.actions().stream()).toList();
        var before = background.countBefore(
                Colour.RED, pages.stream().map(AreaPage::area).toList());
        return actions.isEmpty()
                ? "No action was reported."
                : "%s: %s%s, %s."
                        .formatted(
                                count(actions.size(), "action"),
                                said(actions, Colour.RED),
                                before.map(" (in the quarter before: %d)"::formatted)
                                        .orElse(""),
                                Stream.of(Colour.AMBER, Colour.GREEN, Colour.BLUE, Colour.GREY)
                                        .map(colour -> said(actions, colour))
                                        .collect(Collectors.joining(", ")));
    }

    private static String said(List<Action> actions, Colour colour) {
        long many = actions.stream().filter(action -> action.colour() == colour).count();
        return many
                + switch (colour) {
                    case RED -> " red";
                    case AMBER -> " amber";
                    case GREEN -> " on track";
                    case BLUE -> " complete";
                    case GREY -> " not started or withdrawn";
                };
    }

    private String measures() {
        var judged = cells().filter(cell -> cell.colour() != null && cell.colour() != Colour.GREY)
                .toList();
        if (judged.isEmpty()) {
            return "No figure can be compared with a target.";
        }
        return "%s compared with a target: %d on target, %d near it, %d off it."
                .formatted(
                        count(judged.size(), "figure"),
                        of(judged, Colour.GREEN),
                        of(judged, Colour.AMBER),
                        of(judged, Colour.RED));
    }

    private Stream<PrintedFigure> cells() {
        return priorities.stream()
                .flatMap(priority -> priority.measures().stream())
                .flatMap(row -> row.cells().stream());
    }

    private static long of(List<PrintedFigure> cells, Colour colour) {
        return cells.stream().filter(cell -> cell.colour() == colour).count();
    }

    private String worse() {
        if (cells().allMatch(cell -> cell.trend() == null)) {
            return "What gets worse is not known: no figure can be compared with the quarter before.";
        }
        var worse =
                measures(slipped).filter(item -> item.trend() == Trend.WORSE).toList();
        return worse.isEmpty()
                ? "No measure is off its target and getting worse."
                : "Off target and getting worse: " + most(worse);
    }

    private String better() {
        if (cells().allMatch(cell -> cell.trend() == null)) {
            return "What gets better is not known: no figure can be compared with the quarter before.";
        }
        var better = measures(moved).toList();
        return better.isEmpty() ? "No measure on target got better." : "On target and getting better: " + most(better);
    }

    private static Stream<Item> measures(List<Item> items) {
        return items.stream().filter(item -> item.anchor().startsWith("measure-"));
    }

    /// The two measures that it is true of in most areas, and how many there are more.
    private static String most(List<Item> items) {
        Map<String, List<Item>> byTitle =
                items.stream().collect(Collectors.groupingBy(Item::title, LinkedHashMap::new, Collectors.toList()));
        var said = new ArrayList<String>();
        byTitle.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .limit(2)
                .forEach(entry -> said.add("%s (%s)"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream().map(Item::areaName).collect(Collectors.joining(", ")))));
        int more = byTitle.size() - said.size();
        return String.join("; ", said) + (more == 0 ? "." : "; and %s more.".formatted(count(more, "measure")));
    }

    private static String names(List<AreaLine> areas) {
        return areas.stream().map(AreaLine::name).collect(Collectors.joining(", "));
    }

    private static String count(int many, String what) {
        return many == 1 ? "1 " + what : many + " " + what + "s";
    }
}
