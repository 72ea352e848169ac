package waymark.governance.quarters;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import waymark.kernel.Quarter;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of the four dates of a quarter, and fills it.
final class QuarterDatesForm {

    private QuarterDatesForm() {}

    static FormData filled(ReportingQuarter quarter) {
        return filled(quarter.quarter(), quarter.plan().version(), quarter.dates());
    }

    /// What partnerships usually do: two weeks to write after the quarter, ten days for the board to read,
    /// then the meeting.
    static FormData suggested(Quarter quarter, int firstMonth) {
        var end = quarter.lastDay(firstMonth);
        return filled(
                quarter, 0, new QuarterDates(end.minusDays(13), end.plusDays(15), end.plusDays(25), end.plusDays(35)));
    }

    private static FormData filled(Quarter quarter, int version, QuarterDates dates) {
        return FormData.version(version)
                .with("quarter", quarter.key())
                .with("opens", dates.opens())
                .with("due", dates.due())
                .with("acceptBy", dates.acceptBy())
                .with("boardMeets", dates.boardMeets());
    }

    static QuarterDates read(FormReader form, LocalDate today) {
        return new QuarterDates(
                form.requiredDate("opens", "Opening day", today),
                form.requiredDate("due", "Due date", today),
                form.requiredDate("acceptBy", "Day for decisions", today),
                form.requiredDate("boardMeets", "Day of the board meeting", today));
    }

    /// A quarter that is planned, with its dates.
    record Planned(Quarter quarter, QuarterDates dates) {}

    static Planned readNew(FormReader form, int firstMonth, LocalDate today) {
        var quarter = Quarter.parse(form.form().text("quarter"));
        form.when(quarter.isEmpty(), "quarter", "Choose a quarter");
        return new Planned(quarter.orElse(Quarter.holding(today, firstMonth)), read(form, today));
    }

    /// Quarters that are not planned yet: two before today's, today's, and four to come.
    static List<Choice> choices(List<Quarter> planned, int firstMonth, LocalDate today) {
        var first = Quarter.holding(today, firstMonth).previous().previous();
        return Stream.iterate(first, Quarter::next)
                .limit(7)
                .filter(quarter -> !planned.contains(quarter))
                .map(quarter -> Choice.of(quarter.key(), quarter.title(firstMonth)))
                .toList();
    }
}
