package waymark.web.charts;

import org.jspecify.annotations.Nullable;

/// One figure of a chart: a number, a range where the number itself is not printed, or nothing where there
/// is none.
///
/// @param low the least it can be; null where there is no figure
/// @param high the most it can be; the same as `low` for a number
/// @param text the figure in words, as everywhere else on the page ("fewer than 5")
/// @param target what it should be, or null
/// @param targetText the target in words; empty if there is none
public record ChartPoint(
        String label,
        @Nullable Double low,
        @Nullable Double high,
        String text,
        @Nullable Double target,
        String targetText) {

    public static ChartPoint of(String label, double value, String text) {
        return new ChartPoint(label, value, value, text, null, "");
    }

    public static ChartPoint between(String label, double low, double high, String text) {
        return new ChartPoint(label, low, high, text, null, "");
    }

    /// No figure, and the words that say so.
    public static ChartPoint none(String label, String text) {
        return new ChartPoint(label, null, null, text, null, "");
    }

    public ChartPoint target(double target, String targetText) {
        return new ChartPoint(label, low, high, text, target, targetText);
    }

    boolean exact() {
        return low != null && low.equals(high);
    }
}
