package waymark.governance.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.strategy.measures.CountedFigure;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;
import waymark.strategy.objectives.PriorityLine;
import waymark.web.forms.FormData;

/// The figures of a return as typed, one row for each measure asked for. What the product counts is filled
/// in; saving confirms it.
///
/// @param version of the figures the form was made of
/// @param rule which numbers of people are too small to type
record FiguresForm(int version, List<Row> rows, SmallNumberRule rule) {

    FiguresForm {
        rows = List.copyOf(rows);
    }

    /// @param few ticked where there are some and too few to give the number
    /// @param counted what the product counts today; null where people supply it
    /// @param kept what it had counted when an answer was last saved
    /// @param saved true where an answer was saved already
    record Row(
            RequestedMeasure asked,
            String value,
            boolean few,
            String because,
            String explanation,
            @Nullable CountedFigure counted,
            @Nullable CountedFigure kept,
            boolean saved) {

        String field(String kind) {
            return kind + "-" + asked.measure();
        }

        /// What is counted in, and who says so: the title says what is counted.
        String definition() {
            return "%s. %s.%s"
                    .formatted(
                            asked.unit().words(),
                            asked.direction() == Direction.UP ? "Higher is better" : "Lower is better",
                            asked.source().isEmpty() ? "" : " From: " + asked.source());
        }

        @Nullable
        String prefix() {
            return asked.unit() == Unit.POUNDS ? "£" : null;
        }

        @Nullable
        String suffix() {
            return switch (asked.unit()) {
                case PER_CENT -> "%";
                case DAYS -> "days";
                case COUNT, POUNDS -> null;
            };
        }

        String target() {
            return asked.target() == null
                    ? "none"
                    : asked.unit().print(asked.target())
                            + (asked.direction() == Direction.UP ? " or more" : " or less");
        }

        String print(BigDecimal past) {
            return asked.unit().print(past);
        }

        /// The product fills it in, but not before the quarter is over.
        boolean later() {
            return asked.feed() != null && counted == null;
        }

        /// `Actions on time, counted by Waymark on 28 November 2026: 82%`; empty where it counts nothing.
        String origin() {
            var shown = kept == null ? counted : kept;
            if (shown == null) {
                return "";
            }
            return "%s, counted by Waymark on %s: %s."
                    .formatted(shown.title(), QuarterDates.say(shown.on()), amount(shown));
        }

        /// Where the count has changed since an answer was saved.
        String recounted() {
            return kept == null || counted == null || same(kept, counted)
                    ? ""
                    : "Counted today: %s. The return keeps what you saved, unless you change it."
                            .formatted(amount(counted));
        }

        private String amount(CountedFigure figure) {
            var amount = figure.value();
            return amount != null
                    ? asked.unit().print(amount)
                    : figure.few() ? "too few to give the number" : "no figure";
        }

        /// True where nothing is left to do: the row is folded, so that what is open stands out.
        boolean folded(List<Problem> problems) {
            return saved && (!explanation.isEmpty() || questions().isEmpty()) && !wrong(problems);
        }

        boolean wrong(List<Problem> problems) {
            return problems.stream().anyMatch(problem -> problem.field().endsWith("-" + asked.measure()));
        }

        /// A count is filled in that nobody has confirmed yet.
        boolean unconfirmed() {
            return counted != null && kept == null;
        }

        /// The title with the answer.
        String answer(SmallNumberRule rule) {
            return "%s: %s".formatted(asked.title(), few ? "fewer than " + rule.threshold() : shown());
        }

        private String shown() {
            return asked.unit().readUncapped(field("value"), value) instanceof Ruling.Agreed<BigDecimal>(var figure)
                    ? asked.unit().print(figure)
                    : "no figure";
        }

        /// True where something is to be answered about the figure, or was answered before.
        boolean prompted(List<Problem> problems) {
            return !explanation.isEmpty()
                    || Problem.at(problems, field("explanation")).isPresent()
                    || !questions().isEmpty();
        }

        /// What is asked, and who reads the answer.
        String hint() {
            var questions = questions();
            return (questions.isEmpty() ? "" : "The figure %s. ".formatted(String.join("; it ", questions)))
                    + "The board reads your answer. Never name a person";
        }

        /// What would be asked about the figure as it is filled in.
        List<String> questions() {
            return asked.unit().readUncapped(field("value"), value) instanceof Ruling.Agreed<BigDecimal>(var figure)
                    ? FigureChecks.of(new Figure(asked, figure, "", "", false, false, counted(figure)))
                    : List.of();
        }

        /// The count that a figure is compared with: the one it confirms, be it of today or kept.
        private @Nullable CountedFigure counted(@Nullable BigDecimal figure) {
            return kept != null && (counted == null || same(kept, figure, few) || !same(counted, figure, few))
                    ? kept
                    : counted;
        }

        private static boolean same(CountedFigure one, CountedFigure other) {
            return same(one, other.value(), other.few());
        }

        private static boolean same(CountedFigure one, @Nullable BigDecimal value, boolean few) {
            var amount = one.value();
            return amount == null ? value == null && one.few() == few : value != null && amount.compareTo(value) == 0;
        }
    }

    /// The figures of one priority.
    ///
    /// @param open true where it is shown without being asked for on a phone
    record Chapter(String title, List<Row> rows, boolean open) {

        /// `3 of 7 answered`.
        String answered() {
            return "%d of %d answered"
                    .formatted(rows.stream().filter(Row::saved).count(), rows.size());
        }
    }

    /// The rows by priority. Open is the first with something to do, and each in which saving confirms what nobody
    /// has seen; where something is wrong, what is wrong.
    List<Chapter> chapters(List<PriorityLine> priorities, List<Problem> problems) {
        var chapters = new ArrayList<Chapter>();
        boolean found = !problems.isEmpty();
        for (var under : ByPriority.of(priorities, rows, row -> row.asked().priority())) {
            boolean todo = under.lines().stream().anyMatch(row -> !row.folded(problems));
            boolean shown = under.lines().stream().anyMatch(row -> row.unconfirmed() || row.wrong(problems));
            chapters.add(new Chapter(under.title(), under.lines(), shown || todo && !found));
            found |= todo;
        }
        return chapters;
    }

    /// True where a count is filled in that nobody has confirmed yet.
    boolean filledIn() {
        return rows.stream().anyMatch(Row::unconfirmed);
    }

    /// As somebody sent it.
    ///
    /// @param saved the figures as they are kept
    static FiguresForm of(
            FormData form, ReturnPart.Figures saved, Map<String, CountedFigure> counted, SmallNumberRule rule) {
        var rows = saved.answers().stream()
                .map(figure -> new Row(
                        figure.asked(),
                        form.text(figure.field("value")),
                        form.ticked(figure.field("few")),
                        form.text(figure.field("because")),
                        form.text(figure.field("explanation")),
                        counted.get(figure.asked().measure()),
                        figure.counted(),
                        figure.answered()))
                .toList();
        return new FiguresForm(form.version(), rows, rule);
    }

    /// Filled with what was saved, and where nothing was, with what the product counts.
    static FiguresForm of(ReturnPart.Figures saved, Map<String, CountedFigure> counted, SmallNumberRule rule) {
        var rows = saved.answers().stream()
                .map(figure -> row(figure, counted.get(figure.asked().measure())))
                .toList();
        return new FiguresForm(saved.version(), rows, rule);
    }

    private static Row row(Figure figure, @Nullable CountedFigure counted) {
        var filled = figure.answered() || counted == null ? figure : Figure.confirmed(figure.asked(), counted);
        return new Row(
                figure.asked(),
                plain(filled.value()),
                filled.few(),
                filled.because(),
                filled.explanation(),
                counted,
                figure.counted(),
                figure.answered());
    }

    /// The figures, or what is wrong with those that are not numbers, and with numbers of people that are
    /// too small to give.
    Ruling<ReturnPart.Figures> parse() {
        var problems = new Problems();
        var answers = new ArrayList<Figure>();
        for (var row : rows) {
            var value = read(row, problems);
            var figure = new Figure(
                    row.asked(),
                    value,
                    row.because().strip(),
                    row.explanation().strip(),
                    false,
                    row.few(),
                    row.counted(value));
            small(figure, problems);
            answers.add(figure);
        }
        var figures = new ReturnPart.Figures(version, answers);
        return problems.addAll(figures.problems()).or(() -> figures);
    }

    private void small(Figure figure, Problems problems) {
        if (!figure.asked().countsPeople()) {
            return;
        }
        var value = figure.value();
        problems.when(
                value != null && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(rule.threshold())) < 0,
                figure.field("value"),
                figure.named("Give no number of people below %d. Leave it empty and tick “Fewer than %d”"
                        .formatted(rule.threshold(), rule.threshold())));
        SmallNumbers.in(figure.because(), rule)
                .ifPresent(found ->
                        problems.add(figure.field("because"), figure.named(SmallNumbers.message(found, rule))));
        SmallNumbers.in(figure.explanation(), rule)
                .ifPresent(found ->
                        problems.add(figure.field("explanation"), figure.named(SmallNumbers.message(found, rule))));
    }

    private static @Nullable BigDecimal read(Row row, Problems problems) {
        if (row.value().isBlank()) {
            return null;
        }
        var figure = Figure.unanswered(row.asked());
        return switch (row.asked().unit().readUncapped(row.field("value"), row.value())) {
            case Ruling.Agreed<BigDecimal>(var value) -> value;
            case Ruling.Refused<BigDecimal>(var wrong) -> {
                wrong.forEach(problem -> problems.add(problem.field(), figure.named(problem.message())));
                yield null;
            }
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
