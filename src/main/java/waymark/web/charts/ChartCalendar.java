package waymark.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a time line runs along.
///
/// @param first day at its beginning
/// @param last day at its end
/// @param today marked by a line
/// @param sections its quarters, say, oldest first: the first begins on the first day
public record ChartCalendar(LocalDate first, LocalDate last, LocalDate today, List<Section> sections) {

    /// A quarter and the day it begins.
    public record Section(String label, LocalDate from) {}

    /// Per cent of the width at which the day begins; what lies outside is at the edge.
    double at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(first, last) + 1;
        return Math.clamp(100 * ChronoUnit.DAYS.between(first, day) / whole, 0, 100);
    }
}
