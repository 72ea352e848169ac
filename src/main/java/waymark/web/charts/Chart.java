package waymark.web.charts;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A picture of figures with the figures themselves: drawn on the server, the same on screen and on paper.
///
/// The picture stretches to the width it is given while its words keep their size, so it can be read at 320
/// pixels. Nothing in it is told by colour alone. It holds no script, no style and no address, so every
/// content policy lets it through. Show it with `web/chart.jte` on a page and `web/chartOnPaper.jte` in a
/// PDF; both give the figures with it.
///
/// @param svg the picture, with title and description
/// @param header headings of the table behind it
/// @param rows of that table; the first cell of each is its heading
public record Chart(String id, String title, String svg, List<String> header, List<List<String>> rows) {

    private static final int KEPT = 2000;
    private static final Map<Sparkline, Chart> SPARKLINES = new ConcurrentHashMap<>();

    /// A bar for each area, say, with its target.
    public static Chart bars(ChartFrame frame, List<ChartPoint> points) {
        return frame.chart(ChartBars.draw(frame, points), points);
    }

    /// A range for each method, say, with a line at its estimate, which is the point's target. A point without one of
    /// its ends is drawn as a broken line.
    public static Chart ranges(ChartFrame frame, List<ChartPoint> points) {
        return frame.chart(ChartRanges.draw(frame, points), points);
    }

    /// A column for each quarter, oldest first, with its target. At most eight can be read on a phone.
    public static Chart trend(ChartFrame frame, List<ChartPoint> points) {
        return trend(frame, points, points);
    }

    /// One of several beside each other that are to be compared: small multiples on one scale.
    ///
    /// @param all the points of all of them
    public static Chart trend(ChartFrame frame, List<ChartPoint> points, List<ChartPoint> all) {
        return frame.chart(ChartTrend.draw(frame, points, ChartScale.of(all)), points);
    }

    /// A bar for each priority, say, in parts that add up to the whole: how many actions are complete, green,
    /// amber, red and not started.
    public static Chart parts(ChartFrame frame, List<ChartParts> rows) {
        return ChartStack.draw(frame, rows);
    }

    /// Bars along a calendar: actions from start to due date, under their priorities. The value of the
    /// frame heads the column of the tones' words.
    public static Chart timeline(ChartFrame frame, ChartCalendar calendar, List<ChartSpan> spans) {
        return ChartTimeline.draw(frame, calendar, spans);
    }

    /// How two people see the same thing over time, each on a short scale of whole steps: a full line with dots and
    /// a broken line with squares.
    ///
    /// @param value of the frame names the first line, `target` the second
    public static Chart views(ChartFrame frame, int least, int most, List<ChartViews> points) {
        return ChartLines.draw(frame, least, most, points);
    }

    /// One tile for each area, where it lies beside the others; a tile leads to the row of its area.
    public static Chart tiles(ChartFrame frame, List<ChartTile> tiles) {
        return ChartTiles.draw(frame, tiles);
    }

    /// The outlines of areas, each with its number in the table and its figure.
    ///
    /// @param height of the outlines, which are 360 wide
    public static Chart outlines(ChartFrame frame, int height, List<ChartOutline> outlines) {
        return ChartTiles.outlines(frame, height, outlines);
    }

    /// Money over months: what is needed, what is likely and what is certain. The value of the frame names the likely
    /// line, its target the certain one.
    ///
    /// @param needed names the line of what is needed
    public static Chart runway(ChartFrame frame, String needed, List<ChartRunway> months) {
        return ChartRunwayLines.draw(frame, needed, months);
    }

    /// Steps over time: each value holds until the next one. The value of the frame heads the column of its words.
    ///
    /// @param levels words of the values 0, 1, 2 and so on
    public static Chart steps(ChartFrame frame, List<String> levels, LocalDate today, List<ChartStep> steps) {
        return ChartSteps.draw(frame, levels, today, steps);
    }

    /// A line the height of a word, for a cell of a table that already gives the figures. A list has
    /// dozens of them, and they change once a quarter: the last ones drawn are kept. What is kept was
    /// drawn from these words and figures alone, so it says nothing to anybody who could not have it
    /// drawn.
    public static Chart sparkline(ChartFrame frame, List<ChartPoint> points) {
        if (SPARKLINES.size() >= KEPT) {
            SPARKLINES.clear();
        }
        return SPARKLINES.computeIfAbsent(new Sparkline(frame, List.copyOf(points)), Sparkline::draw);
    }

    private record Sparkline(ChartFrame frame, List<ChartPoint> points) {

        Chart draw() {
            return frame.chart(ChartSparkline.draw(frame, points), points);
        }
    }

    /// For a template: `${chart.picture()}`.
    public Content picture() {
        return output -> output.writeContent(svg);
    }
}
