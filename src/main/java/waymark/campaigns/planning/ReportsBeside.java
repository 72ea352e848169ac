package waymark.campaigns.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.insight.ReleasedFigure;

/// What the public reported in the months of a campaign, beside the same months a year before and the other areas.
///
/// @param months in words, as in `October to December 2026`
/// @param before the same months a year earlier
/// @param lines the area of the campaign first
record ReportsBeside(String months, String before, List<Line> lines) {

    /// @param area its name
    /// @param own whether the campaign ran there
    record Line(String area, boolean own, ReleasedFigure during, ReleasedFigure yearBefore) {}

    ReportsBeside {
        lines = List.copyOf(lines);
    }

    /// The line of the campaign's own area; null where it was the whole partnership's.
    @Nullable
    Line own() {
        return lines.stream().filter(Line::own).findFirst().orElse(null);
    }
}
