package waymark.concerns.patterns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
import waymark.web.forms.Choice;
import waymark.web.lists.ListFile;

/// Where and when people report, in numbers that identify nobody.
@Controller
class PatternsController {

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

    @GetMapping({"/reports/patterns.csv", "/reports/patterns.xlsx"})
    @Allow(Permission.VIEW_PATTERNS)
    ListFile file(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String survey,
            Actor.Person actor) {
        return new ListFile(
                "patterns", PatternView.COLUMNS, view(actor, year, area, survey).rows());
    }

    private PatternView view(Actor.Person actor, String typed, String area, String survey) {
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
        return new PatternView(
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
                ? "In progress"
                : Arrays.stream(ReportOutcome.values())
                        .filter(one -> one.name().equals(outcome))
                        .map(ReportOutcome::words)
                        .findFirst()
                        .orElse(outcome);
    }
}
