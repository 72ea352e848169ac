package waymark.web.charts;

import java.util.List;

/// Horizontal bars under their names: the name and the figure keep a line to themselves, so they fit a phone.
final class ChartBars {

    private static final int LINE = 18;
    private static final int BAR = 18;
    private static final int GAP = 14;

    private final ChartPen pen;
    private final ChartScale scale;
    private final int foot;

    private ChartBars(ChartFrame frame, List<ChartPoint> points) {
        this.pen = new ChartPen(frame);
        this.scale = ChartScale.of(points);
        this.foot = points.stream().mapToInt(ChartBars::height).sum();
    }

    static String draw(ChartFrame frame, List<ChartPoint> points) {
        var chart = new ChartBars(frame, points);
        chart.axis();
        int top = 0;
        for (ChartPoint point : points) {
            chart.row(point, top);
            top += height(point);
        }
        boolean targets = ChartFrame.hasTargets(points);
        if (targets) chart.pen.targetKey(chart.foot + 44, true);
        return chart.pen.finish(chart.foot + (targets ? 54 : 26));
    }

    private static int height(ChartPoint point) {
        return names(point).size() * LINE + BAR + GAP;
    }

    private static List<String> names(ChartPoint point) {
        return ChartPen.wrap(point.label(), 24);
    }

    private void axis() {
        var ticks = scale.ticks();
        for (double tick : ticks) {
            double x = across(tick);
            String anchor = tick == ticks.getFirst() ? "start" : tick == ticks.getLast() ? "end" : "middle";
            pen.line(x, 0, x, foot, "stroke=\"" + ChartPen.GRID + "\"");
            pen.text(x, foot + 16, anchor, scale.words(tick), "font-size=\"13\" fill=\"" + ChartPen.QUIET + "\"");
        }
    }

    private void row(ChartPoint point, int top) {
        var names = names(point);
        pen.rect(0, top, 100, names.size() * LINE + 2, "fill=\"#ffffff\"");
        for (int line = 0; line < names.size(); line++) {
            pen.text(0, top + 14 + line * LINE, "start", names.get(line));
        }
        pen.text(100, top + 14, "end", point.text(), "font-weight=\"700\"");
        int y = top + names.size() * LINE + 2;
        bar(point, y);
        Double target = point.target();
        if (target != null) {
            double x = across(target);
            pen.line(x, y - 3, x, y + BAR + 3, "stroke=\"#ffffff\" stroke-width=\"5\"");
            pen.line(x, y - 3, x, y + BAR + 3, "stroke=\"" + ChartPen.INK + "\" stroke-width=\"3\"");
        }
    }

    private void bar(ChartPoint point, int y) {
        if (point.low() == null || point.high() == null) {
            pen.line(
                    0, y + BAR / 2.0, 100, y + BAR / 2.0, "stroke=\"" + ChartPen.QUIET + "\" stroke-dasharray=\"2 6\"");
            return;
        }
        double zero = across(0);
        double low = across(point.low());
        double high = across(point.high());
        pen.rect(Math.min(zero, low), y, Math.abs(low - zero), BAR, "fill=\"" + ChartPen.MAIN + "\"");
        if (!point.exact()) pen.rect(low, y + 0.5, high - low, BAR - 1, pen.range());
    }

    private double across(double value) {
        return 100 * scale.at(value);
    }
}
