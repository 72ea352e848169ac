package waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// An axis from 0, or below where a figure is, with steps of 1, 2 or 5 times a power of ten: P. S.
/// Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).
record ChartScale(double low, double high, double step) {

    private static final int STEPS = 4;

    static ChartScale of(List<ChartPoint> points) {
        var values = points.stream()
                .flatMap(point -> Stream.of(point.low(), point.high(), point.target()))
                .filter(Objects::nonNull)
                .toList();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var scale = between(Math.min(0, least), Math.max(most, least < 0 ? 0 : 1));
        // of whole things there is no half: an axis of counts never has steps below 1
        boolean whole = values.stream().allMatch(value -> value == Math.rint(value));
        return whole && scale.step() < 1 ? new ChartScale(Math.floor(scale.low()), Math.ceil(scale.high()), 1) : scale;
    }

    /// Without an axis: from the least to the most, so that a change shows in the height of a word, but over a
    /// tenth of the most at least, so that a small one does not look large.
    static ChartScale tight(List<ChartPoint> points) {
        var values = points.stream()
                .flatMap(point -> Stream.of(point.low(), point.high()))
                .filter(Objects::nonNull)
                .toList();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double room = Math.max(0, Math.max(Math.abs(most), 1) / 10 - (most - least)) / 2;
        return new ChartScale(least - room, most + room, 1);
    }

    private static ChartScale between(double low, double high) {
        double rough = (high - low) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Stream.of(1.0, 2.0, 5.0, 10.0)
                        .filter(nice -> nice >= rough / power - 1e-9)
                        .findFirst()
                        .orElse(10.0)
                * power;
        return new ChartScale(Math.floor(low / step) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (long i = Math.round(low / step); i <= Math.round(high / step); i++) ticks.add(i * step);
        return ticks;
    }

    /// Where the value lies on the axis, 0 to 1.
    double at(double value) {
        return (value - low) / (high - low);
    }

    /// `1,200`, `0.5`.
    String words(double tick) {
        int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return String.format(Locale.UK, "%,." + decimals + "f", tick);
    }
}
