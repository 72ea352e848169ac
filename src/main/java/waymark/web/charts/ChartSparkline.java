package waymark.web.charts;

import java.util.List;

/// A trend the height of a word. A number that is not printed is a bar as long as its range, and the line
/// has a gap there.
final class ChartSparkline {

    private static final int HEIGHT = 28;
    private static final int PAD = 4;

    private ChartSparkline() {}

    static String draw(ChartFrame frame, List<ChartPoint> points) {
        var pen = new ChartPen(frame);
        var scale = ChartScale.tight(points);
        for (int place = 0; place < points.size(); place++) {
            ChartPoint point = points.get(place);
            if (point.low() == null || point.high() == null) continue;
            double x = across(place, points.size());
            double y = down(scale, point.high());
            if (!point.exact()) {
                pen.line(
                        x,
                        y,
                        x,
                        down(scale, point.low()),
                        "stroke=\"" + ChartPen.MAIN + "\" stroke-width=\"3\" stroke-dasharray=\"2 2\"");
                continue;
            }
            if (place > 0 && points.get(place - 1).exact()) {
                Double before = points.get(place - 1).high();
                if (before != null) {
                    pen.line(
                            across(place - 1, points.size()),
                            down(scale, before),
                            x,
                            y,
                            "stroke=\"" + ChartPen.MAIN + "\" stroke-width=\"2\"");
                }
            }
            boolean last = place == points.size() - 1;
            pen.dot(x, y, last ? 3.5 : 1.5);
        }
        return pen.finish("120", HEIGHT);
    }

    private static double across(int place, int places) {
        return places == 1 ? 50 : 4 + 92.0 * place / (places - 1);
    }

    private static double down(ChartScale scale, double value) {
        return PAD + (HEIGHT - 2 * PAD) * (1 - scale.at(value));
    }
}
