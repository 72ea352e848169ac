package waymark.web.charts;

import java.time.LocalDate;

/// A value from a day on.
///
/// @param level from 0
public record ChartStep(LocalDate from, int level) {}
