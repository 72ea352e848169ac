package waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words round a chart.
///
/// @param id different for each chart on a page
/// @param title what is shown, as a heading would say it
/// @param description what there is to see in it, in a sentence: read out to those who cannot see the picture
/// @param label heading of the first column of the table ("Area")
/// @param value heading of the figures ("People referred")
/// @param target heading of the targets ("Target"); not used where no point has one
public record ChartFrame(String id, String title, String description, String label, String value, String target) {

    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

    public ChartFrame {
        id = "chart-" + NO_NAME.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    Chart chart(String svg, List<ChartPoint> points) {
        boolean targets = hasTargets(points);
        var rows = new ArrayList<List<String>>();
        for (ChartPoint point : points) {
            rows.add(
                    targets
                            ? List.of(point.label(), point.text(), point.targetText())
                            : List.of(point.label(), point.text()));
        }
        return new Chart(
                id, title, svg, targets ? List.of(label, value, target) : List.of(label, value), List.copyOf(rows));
    }

    static boolean hasTargets(List<ChartPoint> points) {
        return points.stream().anyMatch(point -> point.target() != null);
    }
}
