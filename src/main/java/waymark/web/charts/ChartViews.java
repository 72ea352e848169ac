package waymark.web.charts;

import org.jspecify.annotations.Nullable;

/// One point in time of a chart with two lines.
///
/// @param first where the first line is; null where it has no value here
/// @param firstText the first value in words, or why there is none
/// @param second the same for the second line
public record ChartViews(
        String label,
        @Nullable Integer first,
        String firstText,
        @Nullable Integer second,
        String secondText) {}
