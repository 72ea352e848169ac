package waymark.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import waymark.web.Dates;

/// A line in steps along the days from the first value to today.
final class ChartSteps {

    private static final int ROW = 28;
    private static final int HEAD = 14;
    private static final double LEFT = 24;
    private static final String LINE = "stroke=\"" + ChartPen.MAIN + "\" stroke-width=\"3\"";

    private final ChartPen pen;
    private final List<String> levels;
    private final LocalDate from;
    private final long days;

    private ChartSteps(ChartFrame frame, List<String> levels, LocalDate from, LocalDate today) {
        this.pen = new ChartPen(frame);
        this.levels = levels;
        this.from = from;
        this.days = Math.max(1, ChronoUnit.DAYS.between(from, today));
    }

    static Chart draw(ChartFrame frame, List<String> levels, LocalDate today, List<ChartStep> steps) {
        var first = steps.isEmpty() ? today : steps.getFirst().from();
        var chart = new ChartSteps(frame, levels, first, today);
        chart.axis();
        chart.line(steps, today);
        int foot = HEAD + ROW * (levels.size() - 1) + 26;
        chart.pen.text(LEFT, foot, "start", Dates.brief(first, Locale.UK), "font-size=\"12\"");
        if (first.isBefore(today)) {
            chart.pen.text(99, foot, "end", "Today", "font-size=\"12\"");
        }
        return new Chart(
                frame.id(),
                frame.title(),
                chart.pen.finish(foot + 8),
                List.of(frame.label(), frame.value()),
                steps.stream()
                        .map(step -> List.of(Dates.brief(step.from(), Locale.UK), levels.get(step.level())))
                        .toList());
    }

    private void axis() {
        for (int level = 0; level < levels.size(); level++) {
            pen.line(LEFT, down(level), 99, down(level), "stroke=\"" + ChartPen.GRID + "\"");
            pen.text(
                    LEFT - 2,
                    down(level) + 4,
                    "end",
                    levels.get(level),
                    "font-size=\"13\" fill=\"" + ChartPen.QUIET + "\"");
        }
    }

    private void line(List<ChartStep> steps, LocalDate today) {
        for (int place = 0; place < steps.size(); place++) {
            var step = steps.get(place);
            double start = across(step.from());
            double end = across(place + 1 < steps.size() ? steps.get(place + 1).from() : today);
            pen.line(start, down(step.level()), end, down(step.level()), LINE);
            if (place + 1 < steps.size()) {
                pen.line(end, down(step.level()), end, down(steps.get(place + 1).level()), LINE);
            }
            pen.dot(start, down(step.level()), 4);
        }
    }

    private double across(LocalDate day) {
        return LEFT + 1 + (98 - LEFT) * Math.min(days, ChronoUnit.DAYS.between(from, day)) / (double) days;
    }

    private int down(int level) {
        return HEAD + ROW * (levels.size() - 1 - level);
    }
}
