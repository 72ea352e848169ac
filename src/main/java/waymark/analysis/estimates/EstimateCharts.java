package waymark.analysis.estimates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// The ranges of the methods beside each other.
final class EstimateCharts {

    private EstimateCharts() {}

    static Chart ranges(EstimateResult result) {
        var points = new ArrayList<ChartPoint>();
        for (var method : result.methods()) {
            if (method.compared()) {
                points.add(point(method.name(), method.lower(), method.upper(), method.estimate(), method.words()));
            }
        }
        if (result.nearAll() > 0) {
            points.add(point(
                    "All models within 6 BIC points",
                    result.nearFrom(),
                    result.nearTo(),
                    null,
                    "%d models: %s to %s"
                            .formatted(
                                    result.nearAll(),
                                    EstimateResult.inWords(result.nearFrom()),
                                    EstimateResult.inWords(result.nearTo()))));
        }
        return Chart.ranges(
                new ChartFrame(
                        "estimate-methods",
                        "What each method says",
                        "A bar for each method, from its lower to its upper limit, with a line at its estimate. A broken line has"
                                + " an end that is not determined.",
                        "Method",
                        "Estimate and limits",
                        "Estimate"),
                List.copyOf(points));
    }

    private static ChartPoint point(
            String label, @Nullable Double low, @Nullable Double high, @Nullable Double estimate, String words) {
        return new ChartPoint(
                label, low, high, words, estimate, estimate == null ? "" : "about " + EstimateResult.inWords(estimate));
    }
}
