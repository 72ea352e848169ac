package waymark.conferences.actions;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.StepUp;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartParts;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;

/// Every action of conferences, by agency: open, overdue, of the next seven days and done. Those who run a forum see
/// those of all its agencies, a member those of their own. The lists hold references; what is to be done is on the
/// page of each action.
@Controller
class ActionWallController {

    static final String ALL = "/conferences/actions";
    static final String OWN = "/conferences/actions/own";

    private static final List<ActionStanding> STANDINGS =
            List.of(ActionStanding.OVERDUE, ActionStanding.SOON, ActionStanding.LATER, ActionStanding.DONE);
    private static final List<String> HEADER = List.of(
            "Action", "Item", "Conference", "Agency", "Due", "Standing", "Said when late", "Escalated on", "Done on");

    /// @param chart empty of bars where there are no actions
    /// @param agency the filter; empty for all
    record View(
            String path,
            List<ActionLine> lines,
            Chart chart,
            int all,
            List<Choice> agencies,
            String agency,
            String standing,
            LocalDate today) {

        boolean own() {
            return path.equals(OWN);
        }

        List<Choice> standings() {
            return Choice.from(STANDINGS, Enum::name, ActionStanding::title);
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            if (!agency.isEmpty()) {
                chips.add(new FilterChip(
                        "Agency", Choice.labels(agencies).getOrDefault(agency, agency), "agency", agency));
            }
            if (!standing.isEmpty()) {
                chips.add(new FilterChip(
                        "Standing", Choice.labels(standings()).getOrDefault(standing, standing), "standing", standing));
            }
            return chips;
        }
    }

    private final ActionLines lines;
    private final Clock clock;

    ActionWallController(ActionLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping(ALL)
    @Allow(RUN_CONFERENCES)
    ModelAndView all(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String standing,
            Actor.Person actor) {
        return show(ALL, lines.ofForums(actor), agency, standing);
    }

    @GetMapping(OWN)
    @Allow(ATTEND_CONFERENCES)
    ModelAndView own(@RequestParam(defaultValue = "") String standing, Actor.Person actor) {
        return show(OWN, lines.ofAgency(actor), "", standing);
    }

    private ModelAndView show(String path, List<ActionLine> found, String agency, String standing) {
        var today = LocalDate.now(clock);
        var agencies = new LinkedHashMap<String, String>();
        found.forEach(line -> agencies.putIfAbsent(line.organisation(), line.organisationName()));
        return Page.show(
                "conferences/actions/wall",
                new View(
                        path,
                        filtered(found, agency, standing, today).toList(),
                        chart(found, agencies, today),
                        found.size(),
                        Choice.from(agencies.entrySet(), Map.Entry::getKey, Map.Entry::getValue),
                        agency,
                        standing,
                        today));
    }

    private static Stream<ActionLine> filtered(
            List<ActionLine> found, String agency, String standing, LocalDate today) {
        return found.stream()
                .filter(line -> agency.isEmpty() || line.organisation().equals(agency))
                .filter(line ->
                        standing.isEmpty() || line.standing(today).name().equals(standing));
    }

    private static Chart chart(List<ActionLine> found, Map<String, String> agencies, LocalDate today) {
        var bars = agencies.entrySet().stream()
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

    @GetMapping({ALL + ".csv", ALL + ".xlsx"})
    @Allow(RUN_CONFERENCES)
    @StepUp
    ListFile allAsFile(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String standing,
            Actor.Person actor) {
        return file(lines.ofForums(actor), agency, standing);
    }

    @GetMapping({OWN + ".csv", OWN + ".xlsx"})
    @Allow(ATTEND_CONFERENCES)
    @StepUp
    ListFile ownAsFile(@RequestParam(defaultValue = "") String standing, Actor.Person actor) {
        return file(lines.ofAgency(actor), "", standing);
    }

    private ListFile file(List<ActionLine> found, String agency, String standing) {
        var today = LocalDate.now(clock);
        return new ListFile(
                "conference-actions",
                HEADER,
                filtered(found, agency, standing, today)
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
