package waymark.web.charts;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two lines over the same points in time. A line has a gap where it has no value: nothing is guessed between.
final class ChartLines {

    private static final int PLOT = 96;
    private static final int HEAD = 10;
    private static final int LINE = 15;
    private static final int LETTERS = 9;
    private static final double LEFT = 5;

    private final ChartPen pen;
    private final int least;
    private final int most;
    private final List<ChartViews> points;

    private ChartLines(ChartFrame frame, int least, int most, List<ChartViews> points) {
        this.pen = new ChartPen(frame);
        this.least = least;
        this.most = most;
        this.points = points;
    }

    static Chart draw(ChartFrame frame, int least, int most, List<ChartViews> points) {
        var chart = new ChartLines(frame, least, most, points);
        chart.axis();
        chart.line(
                ChartViews::second,
                "stroke=\"" + ChartPen.INK + "\" stroke-width=\"2\" stroke-dasharray=\"5 4\"",
                true);
        chart.line(ChartViews::first, "stroke=\"" + ChartPen.MAIN + "\" stroke-width=\"3\"", false);
        int lines = chart.labels();
        int foot = HEAD + PLOT + 8 + lines * LINE + 22;
        chart.key(0, foot, frame.value(), false);
        chart.key(50, foot, frame.target(), true);
        return new Chart(
                frame.id(),
                frame.title(),
                chart.pen.finish(foot + 10),
                List.of(frame.label(), frame.value(), frame.target()),
                points.stream()
                        .map(point -> List.of(point.label(), point.firstText(), point.secondText()))
                        .toList());
    }

    private void axis() {
        for (int tick = least; tick <= most; tick++) {
            pen.line(LEFT, down(tick), 100, down(tick), "stroke=\"" + ChartPen.GRID + "\"");
            pen.text(
                    LEFT - 1.5,
                    down(tick) + 4,
                    "end",
                    String.valueOf(tick),
                    "font-size=\"12\" fill=\"" + ChartPen.QUIET + "\"");
        }
    }

    private void line(Function<ChartViews, @Nullable Integer> value, String stroke, boolean squares) {
        for (int place = 1; place < points.size(); place++) {
            var before = value.apply(points.get(place - 1));
            var now = value.apply(points.get(place));
            if (before != null && now != null) {
                pen.line(across(place - 1), down(before), across(place), down(now), stroke);
            }
        }
        for (int place = 0; place < points.size(); place++) {
            var now = value.apply(points.get(place));
            if (now == null) {
                continue;
            }
            if (squares) {
                pen.square(across(place), down(now), 6);
            } else {
                pen.dot(across(place), down(now), 4);
            }
        }
    }

    private int labels() {
        int most = 1;
        for (int place = 0; place < points.size(); place++) {
            var words = ChartPen.wrap(points.get(place).label(), LETTERS);
            most = Math.max(most, words.size());
            for (int line = 0; line < words.size(); line++) {
                pen.text(across(place), HEAD + PLOT + 18 + line * LINE, "middle", words.get(line), "font-size=\"12\"");
            }
        }
        return most;
    }

    private void key(double across, int down, String words, boolean square) {
        if (square) {
            pen.line(
                    across,
                    down - 4,
                    across + 7,
                    down - 4,
                    "stroke=\"" + ChartPen.INK + "\" stroke-width=\"2\" stroke-dasharray=\"5 4\"");
            pen.square(across + 3.5, down - 4, 5);
        } else {
            pen.line(
                    across + 0.5,
                    down - 4,
                    across + 7,
                    down - 4,
                    "stroke=\"" + ChartPen.MAIN + "\" stroke-width=\"3\"");
            pen.dot(across + 3.5, down - 4, 4);
        }
        pen.text(across + 9, down, "start", words, "font-size=\"12\"");
    }

    private double across(int place) {
        double slot = (100 - LEFT) / Math.max(1, points.size());
        return LEFT + slot * (place + 0.5);
    }

    private double down(int value) {
        return HEAD + PLOT * (1 - (value - least) / (double) (most - least));
    }
}
