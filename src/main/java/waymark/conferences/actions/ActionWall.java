package waymark.conferences.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartParts;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;

/// Actions by agency, and those of them that a filter leaves.
///
/// @param path where they are shown
/// @param agency the filter; empty for all
record ActionWall(String path, List<ActionLine> found, String agency, String standing, LocalDate today) {

    private static final List<ActionStanding> STANDINGS =
            List.of(ActionStanding.OVERDUE, ActionStanding.SOON, ActionStanding.LATER, ActionStanding.DONE);
    private static final List<String> HEADER = List.of(
            "Action", "Item", "Conference", "Agency", "Due", "Standing", "Said when late", "Escalated on", "Done on");

    boolean own() {
        return path.equals(ActionWallController.OWN);
    }

    int all() {
        return found.size();
    }

    List<ActionLine> lines() {
        return found.stream()
                .filter(line -> agency.isEmpty() || line.organisation().equals(agency))
                .filter(line ->
                        standing.isEmpty() || line.standing(today).name().equals(standing))
                .toList();
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        found.forEach(line -> names.putIfAbsent(line.organisation(), line.organisationName()));
        return names;
    }

    List<Choice> agencies() {
        return Choice.from(names().entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }

    List<Choice> standings() {
        return Choice.from(STANDINGS, Enum::name, ActionStanding::title);
    }

    List<FilterChip> chips() {
        var chips = new ArrayList<FilterChip>();
        if (!agency.isEmpty()) {
            chips.add(new FilterChip("Agency", names().getOrDefault(agency, agency), "agency", agency));
        }
        if (!standing.isEmpty()) {
            chips.add(new FilterChip(
                    "Standing", Choice.labels(standings()).getOrDefault(standing, standing), "standing", standing));
        }
        return chips;
    }

    /// A bar for each agency; none where there are no actions.
    Chart chart() {
        var bars = names().entrySet().stream()
                .map(agency -> {
                    var of = found.stream()
                            .filter(line -> line.organisation().equals(agency.getKey()))
                            .toList();
                    var parts = STANDINGS.stream()
                            .map(standing -> new ChartParts.Part(
                                    standing.title(),
                                    standing.tone(),
                                    of.stream()
                                            .filter(line -> line.standing(today) == standing)
                                            .count()))
                            .toList();
                    return new ChartParts(
                            agency.getValue(),
                            agency.getValue(),
                            of.size() == 1 ? "1 action" : of.size() + " actions",
                            parts);
                })
                .toList();
        return Chart.parts(
                new ChartFrame(
                        "conference-actions",
                        "Actions of each agency",
                        "A bar for each agency in parts: overdue, due in the next seven days, later, and done in the last three months.",
                        "Agency",
                        "Actions",
                        ""),
                bars);
    }

    ListFile file() {
        return new ListFile(
                "conference-actions",
                HEADER,
                lines().stream()
                        .map(line -> Arrays.asList(
                                line.ref(),
                                line.item(),
                                line.forumName(),
                                line.organisationName(),
                                line.dueOn(),
                                line.standing(today).title(),
                                line.whyLate() == null ? null : line.whyLate().title(),
                                line.escalatedOn(),
                                line.doneOn()))
                        .toList());
    }
}
