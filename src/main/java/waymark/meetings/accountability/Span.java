package waymark.meetings.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Clocks;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// The days that figures are asked for, first and last included.
///
/// @param problems what was wrong with the days that somebody typed; then a year up to today is meant
record Span(LocalDate from, LocalDate to, LocalDate today, DateField first, DateField last, List<Problem> problems) {

    Span {
        problems = List.copyOf(problems);
    }

    /// A year up to today where nothing is asked for.
    static Span read(FormData form, LocalDate today) {
        var problems = new Problems();
        var to = form.date("to").parse("to", "The last day", problems).orElse(today);
        var from = form.date("from")
                .parse("from", "The first day", problems)
                .orElse(to.minusYears(1).plusDays(1));
        problems.when(from.isAfter(to), "to", "The last day must not be before the first");
        return problems.any()
                ? new Span(
                        today.minusYears(1).plusDays(1),
                        today,
                        today,
                        form.date("from"),
                        form.date("to"),
                        problems.list())
                : new Span(from, to, today, DateField.of(from), DateField.of(to), List.of());
    }

    Instant start() {
        return from.atStartOfDay(Clocks.LONDON).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant();
    }
}
