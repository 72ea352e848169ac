package waymark.web.charts;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Three lines over months: what is needed as a thin line, money weighted by certainty as a full line with dots, the
/// worst case as a broken line with squares. Money changes from one month to the next and not between, so each line
/// is a staircase.
final class ChartRunwayLines {

    private static final int PLOT = 190;
    private static final int HEAD = 14;
    private static final int LINE = 15;
    private static final int LETTERS = 5;
    private static final int LABELS = 6;
    private static final String NEED = "stroke=\"" + ChartPen.QUIET + "\" stroke-width=\"1.5\"";
    private static final String WEIGHTED = "stroke=\"" + ChartPen.MAIN + "\" stroke-width=\"3\"";
    private static final String WORST = "stroke=\"" + ChartPen.INK + "\" stroke-width=\"2\" stroke-dasharray=\"5 4\"";

    private final ChartPen pen;
    private final ChartScale scale;
    private final List<ChartRunway> months;
    private final double left;

    private ChartRunwayLines(ChartFrame frame, List<ChartRunway> months) {
        this.pen = new ChartPen(frame);
        this.months = months;
        this.scale = ChartScale.of(months.stream()
                .map(month -> ChartPoint.of(month.label(), Math.max(month.cost(), month.weighted()), ""))
                .toList());
        this.left = 3
                + 2.4
                        * scale.ticks().stream()
                                .mapToInt(tick -> scale.words(tick).length())
                                .max()
                                .orElse(1);
    }

    static Chart draw(ChartFrame frame, String needed, List<ChartRunway> months) {
        var chart = new ChartRunwayLines(frame, months);
        chart.axis();
        chart.stairs(ChartRunway::cost, NEED, Mark.NONE);
        chart.stairs(ChartRunway::worst, WORST, Mark.SQUARE);
        chart.stairs(ChartRunway::weighted, WEIGHTED, Mark.DOT);
        int foot = HEAD + PLOT + 10 + chart.labels() * LINE + 16;
        chart.key(0, foot, NEED, Mark.NONE, needed);
        chart.key(0, foot + 22, WEIGHTED, Mark.DOT, frame.value());
        chart.key(0, foot + 44, WORST, Mark.SQUARE, frame.target());
        return new Chart(
                frame.id(),
                frame.title(),
                chart.pen.finish(foot + 54),
                List.of(frame.label(), needed, frame.value(), frame.target()),
                months.stream()
                        .map(month -> List.of(month.label(), month.costText(), month.weightedText(), month.worstText()))
                        .toList());
    }

    private enum Mark {
        NONE,
        DOT,
        SQUARE
    }

    private void axis() {
        for (double tick : scale.ticks()) {
            pen.line(left, down(tick), 100, down(tick), "stroke=\"" + ChartPen.GRID + "\"");
            pen.text(
                    left - 1.5,
                    down(tick) + 4,
                    "end",
                    scale.words(tick),
                    "font-size=\"12\" fill=\"" + ChartPen.QUIET + "\"");
        }
    }

    private void stairs(ToDoubleFunction<ChartRunway> value, String stroke, Mark mark) {
        double slot = slot();
        for (int place = 0; place < months.size(); place++) {
            double now = down(value.applyAsDouble(months.get(place)));
            double from = left + slot * place;
            if (place > 0) {
                pen.line(from, down(value.applyAsDouble(months.get(place - 1))), from, now, stroke);
            }
            pen.line(from, now, from + slot, now, stroke);
            if (changes(value, place)) {
                mark(mark, from + slot / 2, now);
            }
        }
    }

    /// Twenty-four marks in a row would be a chain: one stands where a line begins and where it steps, by a pound.
    private boolean changes(ToDoubleFunction<ChartRunway> value, int place) {
        return place == 0
                || Math.abs(value.applyAsDouble(months.get(place)) - value.applyAsDouble(months.get(place - 1))) >= 1;
    }

    private void mark(Mark mark, double across, double down) {
        switch (mark) {
            case DOT -> pen.dot(across, down, 3.5);
            case SQUARE -> pen.square(across, down, 4);
            case NONE -> {}
        }
    }

    /// A label for each month would not fit a phone: so many of them, at equal distances.
    private int labels() {
        int every = Math.max(1, (months.size() + LABELS - 1) / LABELS);
        int most = 1;
        for (int place = 0; place < months.size(); place += every) {
            var words = ChartPen.wrap(months.get(place).label(), LETTERS);
            most = Math.max(most, words.size());
            for (int line = 0; line < words.size(); line++) {
                pen.text(
                        left + slot() * (place + 0.5),
                        HEAD + PLOT + 18 + line * LINE,
                        place == 0 ? "start" : "middle",
                        words.get(line),
                        "font-size=\"12\"");
            }
        }
        return most;
    }

    private void key(double across, int down, String stroke, Mark mark, String words) {
        pen.line(across + 0.5, down - 4, across + 7, down - 4, stroke);
        mark(mark, across + 3.5, down - 4);
        pen.text(across + 9, down, "start", words, "font-size=\"12\"");
    }

    private double slot() {
        return (100 - left) / Math.max(1, months.size());
    }

    private double down(double value) {
        return HEAD + PLOT * (1 - scale.at(value));
    }
}
