package waymark.concerns.patterns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.reports.ReportOutcome;
import waymark.concerns.surveys.SurveyTitles;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.Choice;
import waymark.web.lists.Csv;
import waymark.web.lists.FilterChip;

/// Where and when people report, in numbers that give nobody away.
@Controller
class PatternsController {

    record View(
            PatternFilter filter,
            List<Choice> years,
            List<Choice> areas,
            List<Choice> surveys,
            PatternTable reports,
            List<ReleasedPattern.Again> outcomes,
            PatternTable sheets,
            List<ReleasedPattern.Again> places,
            List<ReleasedPattern.Again> seen) {

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            areas.stream()
                    .filter(one -> one.value().equals(filter.area()))
                    .forEach(one -> chips.add(new FilterChip("Area", one.label(), "area", one.value())));
            surveys.stream()
                    .filter(one -> one.value().equals(filter.survey()))
                    .forEach(one -> chips.add(new FilterChip("Sector", one.label(), "survey", one.value())));
            return chips;
        }

        /// Reports by month, as in the table.
        Chart chart() {
            var frame = new ChartFrame(
                    "reports",
                    "Reports in %s".formatted(filter.year()),
                    "A bar for each month; a hatched part where the exact number is not printed.",
                    "Month",
                    "Reports",
                    "");
            return Chart.bars(
                    frame,
                    reports.shown().stream()
                            .map(row -> ChartPoint.between(
                                    row.month(),
                                    row.total().low().orElse(0),
                                    row.total().high().orElse(0),
                                    row.total().text()))
                            .toList());
        }
    }

    private static final Choice NOT_PLACED = Choice.of("", "Not said");

    private final Patterns patterns;
    private final DirectoryApi directory;
    private final SurveyTitles surveys;
    private final Gazetteer gazetteer;
    private final Clock clock;

    PatternsController(
            Patterns patterns, DirectoryApi directory, SurveyTitles surveys, Gazetteer gazetteer, Clock clock) {
        this.patterns = patterns;
        this.directory = directory;
        this.surveys = surveys;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GetMapping("/reports/patterns")
    @Allow(Permission.VIEW_PATTERNS)
    ModelAndView show(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String survey,
            Actor.Person actor) {
        return Page.show("concerns/patterns/patterns", view(actor, year, area, survey));
    }

    @GetMapping("/reports/patterns.csv")
    @Allow(Permission.VIEW_PATTERNS)
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String survey,
            Actor.Person actor) {
        var view = view(actor, year, area, survey);
        var rows = new ArrayList<List<String>>();
        table(rows, view, "Reports", view.reports());
        again(rows, view, "Outcomes of reports", view.outcomes());
        table(rows, view, "Surveys", view.sheets());
        again(rows, view, "Places", view.places());
        again(rows, view, "Seen", view.seen());
        return Csv.of("patterns", List.of("Table", "Year", "Month", "Area or sector", "What", "Figure"), rows);
    }

    private static void table(List<List<String>> rows, View view, String name, PatternTable table) {
        for (var row : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                rows.add(List.of(
                        name,
                        view.filter().year().toString(),
                        row.month(),
                        table.columns().get(column),
                        "",
                        row.figures().get(column).csv()));
            }
        }
    }

    private static void again(List<List<String>> rows, View view, String name, List<ReleasedPattern.Again> all) {
        all.forEach(one -> rows.add(
                List.of(name, view.filter().year().toString(), "", one.of(), one.what(), "at least " + one.atLeast())));
    }

    private View view(Actor.Person actor, String typed, String area, String survey) {
        var today = LocalDate.now(clock.withZone(Clocks.LONDON));
        var now = Year.from(today);
        var filter = PatternFilter.of(typed, area, survey, now);
        var areas = new ArrayList<>(directory.areas(actor).stream()
                .map(one -> Choice.of(one.code(), one.name()))
                .toList());
        var choices = List.copyOf(areas);
        areas.add(NOT_PLACED);
        var page = new ReleasedPattern(
                filter,
                areas,
                surveys.all(),
                filter.year().equals(now) ? today.getMonthValue() : 12,
                patterns.reports(actor, filter.year()),
                patterns.sheets(actor, filter.year()),
                patterns.yes(actor, filter.year()));
        return new View(
                filter,
                years(now),
                choices,
                surveys.all(),
                page.reportTable(),
                page.outcomes(PatternsController::became),
                page.surveyTable(),
                page.places(gazetteer::name),
                page.seen(surveys::question));
    }

    private static List<Choice> years(Year now) {
        return IntStream.iterate(now.getValue(), year -> year >= PatternFilter.FIRST.getValue(), year -> year - 1)
                .mapToObj(year -> Choice.of(Integer.toString(year), Integer.toString(year)))
                .toList();
    }

    private static String became(String outcome) {
        return outcome.isEmpty()
                ? "Still being worked"
                : Arrays.stream(ReportOutcome.values())
                        .filter(one -> one.name().equals(outcome))
                        .map(ReportOutcome::words)
                        .findFirst()
                        .orElse(outcome);
    }
}
