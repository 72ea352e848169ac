package waymark.web.charts;

import org.jspecify.annotations.Nullable;

/// One area of a map of tiles.
///
/// @param rowId of the row of the table that the tile leads to
/// @param low the least the figure can be; null where there is none
/// @param text the figure in words
/// @param across column, from 1
/// @param down row, from 1
public record ChartTile(
        String label,
        String rowId,
        @Nullable Double low,
        @Nullable Double high,
        String text,
        int across,
        int down) {}
