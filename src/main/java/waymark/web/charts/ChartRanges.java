package waymark.web.charts;

import java.util.List;

/// Ranges under their names, each from its least to its most on one scale, with a line at the estimate: for figures
/// of which the range says more than any number in it. A range without an end runs on, broken, to the edge.
final class ChartRanges {

    private static final int LINE = 18;
    private static final int BAR = 16;
    private static final int GAP = 16;

    private final ChartPen pen;
    private final ChartScale scale;
    private final int foot;

    private ChartRanges(ChartFrame frame, List<ChartPoint> points) {
        this.pen = new ChartPen(frame);
        this.scale = ChartScale.of(points);
        this.foot = points.stream().mapToInt(ChartRanges::height).sum();
    }

    static String draw(ChartFrame frame, List<ChartPoint> points) {
        var chart = new ChartRanges(frame, points);
        chart.axis();
        int top = 0;
        for (ChartPoint point : points) {
            chart.row(point, top);
            top += height(point);
        }
        boolean targets = ChartFrame.hasTargets(points);
        if (targets) chart.key(chart.foot + 44, frame.target());
        return chart.pen.finish(chart.foot + (targets ? 54 : 26));
    }

    private static List<String> names(ChartPoint point) {
        return ChartPen.wrap(point.label(), 24);
    }

    private static int height(ChartPoint point) {
        return (names(point).size() + 1) * LINE + BAR + GAP;
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
        pen.rect(0, top, 100, (names.size() + 1) * LINE + 2, "fill=\"#ffffff\"");
        for (int line = 0; line < names.size(); line++) {
            pen.text(0, top + 14 + line * LINE, "start", names.get(line));
        }
        pen.text(0, top + 14 + names.size() * LINE, "start", point.text(), "font-weight=\"700\"");
        int y = top + (names.size() + 1) * LINE + 2;
        bar(point, y);
        Double target = point.target();
        if (target != null) {
            double x = across(target);
            pen.line(x, y - 3, x, y + BAR + 3, "stroke=\"#ffffff\" stroke-width=\"7\"");
            pen.line(x, y - 3, x, y + BAR + 3, "stroke=\"" + ChartPen.INK + "\" stroke-width=\"4\"");
        }
    }

    private void bar(ChartPoint point, int y) {
        double middle = y + BAR / 2.0;
        double low = point.low() == null ? 0 : across(point.low());
        double high = point.high() == null ? 100 : across(point.high());
        String open = "stroke=\"" + ChartPen.QUIET + "\" stroke-width=\"2\" stroke-dasharray=\"2 6\"";
        if (point.low() == null || point.high() == null) {
            pen.line(low, middle, high, middle, open);
        } else {
            pen.rect(low, y, high - low, BAR, "fill=\"" + ChartPen.MAIN + "\"");
        }
    }

    private void key(int y, String words) {
        pen.line(0.7, y - 12, 0.7, y + 2, "stroke=\"" + ChartPen.INK + "\" stroke-width=\"4\"");
        pen.text(3, y, "start", words, "font-size=\"13\"");
    }

    private double across(double value) {
        return 100 * scale.at(value);
    }
}
