package waymark.governance.returns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waymark.strategy.rag.Colour;

/// One figure as printed.
///
/// @param area empty for a total
/// @param areaReturn the return it opens to; empty for a total and a missing area
/// @param text `1,204`, `85%`, `fewer than 5`, `41 to 44`, `not available`, `missing`
/// @param csv the same without the thousands comma
/// @param change since the quarter before, as printed; empty where it cannot be said
/// @param note why it reads as it does, may be empty
/// @param colour null where it may not or cannot be said
/// @param low the least it can be for all a reader may know, for the length
///     of a bar; null where there is none
/// @param high the most it can be; the same as `low` for a number that is printed
/// @param trend since the quarter before; null where it cannot be said, and in packs before format 5
public record PrintedFigure(
        String area,
        String areaName,
        String areaReturn,
        String text,
        String csv,
        String change,
        String note,
        @Nullable Colour colour,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Trend trend) {

    /// The colour in words.
    public String word() {
        return colour == null ? "No colour" : colour.word();
    }
}
