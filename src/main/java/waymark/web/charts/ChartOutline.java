package waymark.web.charts;

import org.jspecify.annotations.Nullable;

/// The outline of one area.
///
/// @param number of its row in the table; 0 for a neighbour that has none
/// @param path of lines, within the width of 360 and the height of the whole
/// @param low the least the figure can be; null where there is none
/// @param text the figure in words
/// @param x where its number stands
public record ChartOutline(
        int number,
        String label,
        String path,
        @Nullable Double low,
        @Nullable Double high,
        String text,
        double x,
        double y) {}
