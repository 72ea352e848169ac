package waymark.strategy.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;
import waymark.strategy.rag.RagStatus;

/// Where one area stands on one measure in one quarter: its accepted figure beside the target and the quarter before.
///
/// The figure of a measure that counts people is exact here. Whoever prints it to others than its own area's
/// lead releases it first; the same holds for the evidence of its colour, which repeats the figure.
///
/// @param target what each supplying area is to reach, or null where none was set
/// @param value as accepted, or null
/// @param unavailable why there is no figure, or null
/// @param previous the accepted figure of the quarter before, or null
/// @param judgementVersion of the colour that a person set here last, 0 where nobody did
/// @param last how it stood in the latest quarter before that has a figure, or null
public record MeasureResult(
        MeasureLine measure,
        String area,
        String areaName,
        Quarter quarter,
        @Nullable BigDecimal target,
        @Nullable BigDecimal value,
        @Nullable String unavailable,
        @Nullable BigDecimal previous,
        RagStatus standing,
        int judgementVersion,
        @Nullable MeasureResult last) {}
