package waymark.concerns.patterns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import waymark.concerns.patterns.Patterns.ReportCount;
import waymark.concerns.patterns.Patterns.SheetCount;
import waymark.concerns.patterns.Patterns.YesCount;
import waymark.insight.DisclosureControl;
import waymark.insight.MinimumCounts;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.web.forms.Choice;

/// The figures that may be published. The unit is one count by area and month, and for surveys sector.
/// Disclosure control releases each; totals are computed from released figures only, or say "at least".
///
/// @param areas codes and names, with one for reports without an area
/// @param surveys codes and titles
/// @param months how many months of the year have passed
record ReleasedPattern(
        PatternFilter filter,
        List<Choice> areas,
        List<Choice> surveys,
        int months,
        List<ReportCount> reports,
        List<SheetCount> sheets,
        List<YesCount> yes) {

    private static final SmallNumberRule RULE = SmallNumberRule.USUAL;

    /// Something that came up repeatedly.
    ///
    /// @param of its sector or area
    record Again(String of, String what, long atLeast) {}

    private record Cell(String column, String area, int month) {}

    private List<Choice> shownAreas() {
        return areas.stream().filter(area -> filter.takesArea(area.value())).toList();
    }

    private List<Choice> shownSurveys() {
        return surveys.stream()
                .filter(survey -> filter.takesSurvey(survey.value()))
                .toList();
    }

    /// Reports by the month they came in, and by area.
    PatternTable reportTable() {
        var counts = reports.stream()
                .collect(groupingBy(
                        count -> new Cell("", count.area(), count.month()), summingLong(ReportCount::reports)));
        var shown = shownAreas();
        return PatternTable.of(
                shown.stream().map(Choice::label).toList(),
                months,
                (month, column) ->
                        released(counts, new Cell("", shown.get(column).value(), month)));
    }

    /// Surveys by month and sector: released for each area, then added up.
    PatternTable surveyTable() {
        var counts = sheetCounts();
        var shown = shownSurveys();
        return PatternTable.of(
                shown.stream().map(Choice::label).toList(),
                months,
                (month, column) -> ReleasedFigure.total(shownAreas().stream()
                        .map(area -> released(counts, new Cell(shown.get(column).value(), area.value(), month)))
                        .toList()));
    }

    private Map<Cell, Long> sheetCounts() {
        return sheets.stream()
                .collect(groupingBy(
                        count -> new Cell(count.survey(), count.area(), count.month()),
                        summingLong(SheetCount::sheets)));
    }

    private static ReleasedFigure released(Map<Cell, Long> counts, Cell cell) {
        return DisclosureControl.release(counts.getOrDefault(cell, 0L), RULE);
    }

    /// The released figures of all months of one area.
    private ReleasedFigure year(Map<Cell, Long> counts, String column, String area) {
        var figures = new ArrayList<ReleasedFigure>();
        for (int month = 1; month <= months; month++) {
            figures.add(released(counts, new Cell(column, area, month)));
        }
        return ReleasedFigure.total(figures);
    }

    /// Outcomes of the reports of each area.
    ///
    /// @param words gives the words of an outcome
    List<Again> outcomes(Function<String, String> words) {
        var counts = reports.stream()
                .collect(groupingBy(
                        count -> new Cell("", count.area(), count.month()), summingLong(ReportCount::reports)));
        return shownAreas().stream()
                .flatMap(area -> again(
                        area.label(),
                        MinimumCounts.apart(
                                reports.stream()
                                        .filter(count -> count.area().equals(area.value()))
                                        .collect(groupingBy(ReportCount::outcome, summingLong(ReportCount::reports))),
                                year(counts, "", area.value()),
                                RULE),
                        words)
                        .stream())
                .toList();
    }

    /// The towns and villages named most, by sector.
    ///
    /// @param names gives the name of a place
    List<Again> places(Function<String, String> names) {
        var counts = sheetCounts();
        var all = new ArrayList<Again>();
        for (var survey : shownSurveys()) {
            for (var area : shownAreas()) {
                var named = sheets.stream()
                        .filter(count -> count.survey().equals(survey.value())
                                && count.area().equals(area.value())
                                && !count.place().isEmpty())
                        .collect(groupingBy(SheetCount::place, summingLong(SheetCount::sheets)));
                var floors = MinimumCounts.apart(named, year(counts, survey.value(), area.value()), RULE);
                all.addAll(again(survey.label(), floors, place -> names.apply(place) + ", " + area.label()));
            }
        }
        return all;
    }

    /// What was seen most, of all areas together.
    ///
    /// @param words gives the words of a question, by survey and code
    List<Again> seen(BiFunction<String, String, String> words) {
        var counts = sheetCounts();
        return shownSurveys().stream()
                .flatMap(survey -> again(
                        survey.label(),
                        MinimumCounts.together(
                                yes.stream()
                                        .filter(count -> count.survey().equals(survey.value()))
                                        .collect(groupingBy(YesCount::question, summingLong(YesCount::sheets))),
                                ReleasedFigure.total(areas.stream()
                                        .map(area -> year(counts, survey.value(), area.value()))
                                        .toList()),
                                RULE),
                        question -> words.apply(survey.value(), question))
                        .stream())
                .toList();
    }

    private static List<Again> again(String of, Map<String, Long> floors, Function<String, String> words) {
        return floors.entrySet().stream()
                .map(floor -> new Again(of, words.apply(floor.getKey()), floor.getValue()))
                .toList();
    }
}
