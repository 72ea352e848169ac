package waymark.governance.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// The figures of a return as typed, one row for each measure asked for.
///
/// @param version of the figures the form was made of
record FiguresForm(int version, List<Row> rows) {

    FiguresForm {
        rows = List.copyOf(rows);
    }

    /// @param right ticked where a figure far from last quarter's was looked at again
    record Row(RequestedMeasure asked, String value, String because, String explanation, boolean right) {

        String field(String kind) {
            return kind + "-" + asked.measure();
        }

        /// Last quarter's figure, as a hint.
        String hint() {
            var hint = new StringBuilder();
            if (asked.previous() != null) {
                hint.append("Last quarter: ")
                        .append(asked.unit().print(asked.previous()))
                        .append(". ");
            }
            if (asked.target() != null) {
                hint.append("Target: ")
                        .append(asked.unit().print(asked.target()))
                        .append(". ");
            }
            return hint.append("For example ").append(asked.unit().example()).toString();
        }

        /// True where the second look is asked for, or was answered before.
        boolean prompted(List<Problem> problems) {
            return right
                    || !explanation.isEmpty()
                    || Problem.at(problems, field("explanation")).isPresent();
        }
    }

    static FiguresForm of(FormData form, List<RequestedMeasure> asked) {
        var rows = asked.stream()
                .map(each -> new Row(
                        each,
                        form.text("value-" + each.measure()),
                        form.text("because-" + each.measure()),
                        form.text("explanation-" + each.measure()),
                        form.ticked("right-" + each.measure())))
                .toList();
        return new FiguresForm(form.version(), rows);
    }

    /// The form filled with what was saved.
    static FiguresForm of(ReturnPart.Figures figures) {
        return new FiguresForm(
                figures.version(),
                figures.answers().stream()
                        .map(figure -> new Row(
                                figure.asked(),
                                plain(figure.value()),
                                figure.because(),
                                figure.explanation(),
                                figure.confirmed()))
                        .toList());
    }

    /// The figures, or what is wrong with those that are not numbers.
    Ruling<ReturnPart.Figures> parse() {
        var problems = new Problems();
        var answers = new ArrayList<Figure>();
        for (var row : rows) {
            answers.add(new Figure(
                    row.asked(),
                    read(row, problems),
                    row.because().strip(),
                    row.explanation().strip(),
                    row.right()));
        }
        var figures = new ReturnPart.Figures(version, answers);
        return problems.addAll(figures.problems()).or(() -> figures);
    }

    private static @Nullable BigDecimal read(Row row, Problems problems) {
        if (row.value().isBlank()) {
            return null;
        }
        return switch (row.asked().unit().read(row.field("value"), row.value())) {
            case Ruling.Agreed<BigDecimal>(var value) -> value;
            case Ruling.Refused<BigDecimal>(var wrong) -> {
                problems.addAll(wrong);
                yield null;
            }
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
