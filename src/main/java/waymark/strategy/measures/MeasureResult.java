package waymark.strategy.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;
import waymark.strategy.rag.RagStatus;

/// The result of one area on one measure in one quarter: its accepted figure,
/// the target and the quarter before.
///
/// The figure of a measure that counts people is exact here. Before it is shown to anybody but the lead of
/// its own area it passes disclosure control; so does the evidence of its colour, which repeats the figure.
///
/// @param target what each supplying area is to reach, or null where none was set
/// @param value as accepted, or null
/// @param unavailable why there is no figure, or null
/// @param previous the accepted figure of the quarter before, or null
/// @param overrideVersion of the override set here last, 0 where there is none
/// @param last the result of the latest earlier quarter that has a figure, or null
/// @param few true where there is no value because too few people were counted to give the number
public record MeasureResult(
        MeasureLine measure,
        String area,
        String areaName,
        Quarter quarter,
        @Nullable BigDecimal target,
        @Nullable BigDecimal value,
        @Nullable String unavailable,
        @Nullable BigDecimal previous,
        RagStatus rag,
        int overrideVersion,
        @Nullable MeasureResult last,
        boolean few) {}
