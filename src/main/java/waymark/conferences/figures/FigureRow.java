package waymark.conferences.figures;

import java.util.List;
import waymark.insight.ReleasedFigure;
import waymark.web.charts.ChartPoint;

/// A line of figures as they may be printed.
record FigureRow(String name, List<ReleasedFigure> figures) {

    static ChartPoint point(String label, ReleasedFigure figure) {
        return figure.available()
                ? ChartPoint.between(
                        label, figure.low().orElseThrow(), figure.high().orElseThrow(), figure.text())
                : ChartPoint.none(label, figure.text());
    }
}
