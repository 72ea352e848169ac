package waymark.governance.quarters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.web.forms.DateField;

/// The four dates of a quarter as typed, and the quarter where it is a new one.
record QuarterDatesForm(
        String quarter, String version, DateField opens, DateField due, DateField acceptBy, DateField boardMeets) {

    static QuarterDatesForm of(Map<String, String> sent) {
        return new QuarterDatesForm(
                sent.getOrDefault("quarter", ""),
                sent.getOrDefault("version", "0"),
                date(sent, "opens"),
                date(sent, "due"),
                date(sent, "acceptBy"),
                date(sent, "boardMeets"));
    }

    static QuarterDatesForm of(ReportingQuarter quarter) {
        return filled(quarter.quarter(), quarter.plan().version(), quarter.dates());
    }

    /// What partnerships usually do: two weeks to write after the quarter, ten days for
    /// the board to read, then the meeting.
    static QuarterDatesForm suggested(Quarter quarter, int firstMonth) {
        var end = quarter.lastDay(firstMonth);
        return filled(
                quarter, 0, new QuarterDates(end.minusDays(13), end.plusDays(15), end.plusDays(25), end.plusDays(35)));
    }

    private static QuarterDatesForm filled(Quarter quarter, int version, QuarterDates dates) {
        return new QuarterDatesForm(
                quarter.key(),
                Integer.toString(version),
                DateField.of(dates.opens()),
                DateField.of(dates.due()),
                DateField.of(dates.acceptBy()),
                DateField.of(dates.boardMeets()));
    }

    private static DateField date(Map<String, String> sent, String name) {
        return DateField.of(sent.get(name + "-day"), sent.get(name + "-month"), sent.get(name + "-year"));
    }

    /// The version the form was made with; -1, which matches nothing, where it is no number.
    int versionNumber() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    Optional<Quarter> parseQuarter(Problems problems) {
        var parsed = Quarter.parse(quarter);
        problems.when(parsed.isEmpty(), "quarter", "Choose a quarter");
        return parsed;
    }

    /// The dates, or nothing where one is wrong; what is wrong is noted.
    Optional<QuarterDates> parse(LocalDate today, Problems problems) {
        var opensOn = opens.required("opens", "Opening day", today, problems);
        var dueOn = due.required("due", "Due date", today, problems);
        var acceptOn = acceptBy.required("acceptBy", "Day for decisions", today, problems);
        var meets = boardMeets.required("boardMeets", "Day of the board meeting", today, problems);
        return problems.any()
                ? Optional.empty()
                : Optional.of(new QuarterDates(
                        opensOn.orElseThrow(), dueOn.orElseThrow(), acceptOn.orElseThrow(), meets.orElseThrow()));
    }
}
