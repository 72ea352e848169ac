package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the product counted for a measure, an area and a quarter, as it may be given to the area's lead.
///
/// @param title of the figure, as the measure's settings call it
/// @param value null where it cannot be given
/// @param few true where there are some, and too few to give the number
/// @param note why there is no value; empty where there is one, or a few
/// @param on the day of counting
public record CountedFigure(String title, @Nullable BigDecimal value, boolean few, String note, LocalDate on) {}
