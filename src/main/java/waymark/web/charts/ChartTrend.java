package waymark.web.charts;

import java.util.List;

/// Columns over time. Columns rather than a line: a line through a number that is not printed would draw it.
final class ChartTrend {

    private static final int PLOT = 170;
    private static final int LINE = 15;

    private final ChartPen pen;
    private final ChartScale scale;
    private final List<ChartPoint> points;
    private final int letters;
    private final int head;
    private final double left;

    private ChartTrend(ChartFrame frame, List<ChartPoint> points, ChartScale scale) {
        this.pen = new ChartPen(frame);
        this.scale = scale;
        this.points = points;
        this.letters = Math.max(5, 36 / Math.max(1, points.size()));
        this.head = LINE
                        * points.stream()
                                .mapToInt(point ->
                                        ChartPen.wrap(point.text(), letters).size())
                                .max()
                                .orElse(1)
                + 8;
        this.left = 2
                + 2.5
                        * scale.ticks().stream()
                                .mapToInt(tick -> scale.words(tick).length())
                                .max()
                                .orElse(1);
    }

    static String draw(ChartFrame frame, List<ChartPoint> points, ChartScale scale) {
        var chart = new ChartTrend(frame, points, scale);
        chart.axis();
        int lines = 1;
        for (int place = 0; place < points.size(); place++) {
            lines = Math.max(lines, chart.column(points.get(place), place));
        }
        int foot = chart.head + PLOT + 8 + lines * LINE;
        boolean targets = ChartFrame.hasTargets(points);
        if (targets) chart.pen.targetKey(foot + 24, false);
        return chart.pen.finish(foot + (targets ? 34 : 6));
    }

    private void axis() {
        for (double tick : scale.ticks()) {
            double y = down(tick);
            pen.line(left, y, 100, y, "stroke=\"" + (tick == 0 ? ChartPen.QUIET : ChartPen.GRID) + "\"");
            pen.text(left - 1.5, y + 4, "end", scale.words(tick), "font-size=\"13\" fill=\"" + ChartPen.QUIET + "\"");
        }
    }

    /// Draws one column under its figure, and answers how many lines its name takes. The figures are in a
    /// row at the top, where no target crosses them; where there is none, the words for it are in the empty
    /// column.
    private int column(ChartPoint point, int place) {
        double slot = (100 - left) / points.size();
        double start = left + place * slot;
        double middle = start + slot / 2;
        bar(point, start + slot * 0.2, slot * 0.6);
        target(point, start + slot * 0.08, start + slot * 0.92);
        if (point.high() == null) {
            pen.upright(middle, down(0) - 8, point.text());
        } else {
            var words = ChartPen.wrap(point.text(), letters);
            words(words, middle, head - 10 - LINE * (words.size() - 1), "font-size=\"13\" font-weight=\"700\"");
        }
        var names = ChartPen.wrap(point.label(), letters);
        words(names, middle, head + PLOT + 18, "font-size=\"13\"");
        return names.size();
    }

    private void words(List<String> lines, double middle, int top, String attributes) {
        for (int line = 0; line < lines.size(); line++) {
            pen.text(middle, top + line * LINE, "middle", lines.get(line), attributes);
        }
    }

    private void target(ChartPoint point, double from, double to) {
        Double target = point.target();
        if (target == null) return;
        double y = down(target);
        pen.line(from, y, to, y, "stroke=\"#ffffff\" stroke-width=\"5\"");
        pen.line(from, y, to, y, "stroke=\"" + ChartPen.INK + "\" stroke-width=\"3\"");
    }

    private void bar(ChartPoint point, double x, double width) {
        if (point.low() == null || point.high() == null) return;
        double zero = down(0);
        double low = down(point.low());
        double high = down(point.high());
        pen.rect(x, Math.min(zero, low), width, Math.abs(zero - low), "fill=\"" + ChartPen.MAIN + "\"");
        if (!point.exact()) pen.rect(x, high, width, low - high, pen.range());
    }

    private double down(double value) {
        return head + PLOT * (1 - scale.at(value));
    }
}
