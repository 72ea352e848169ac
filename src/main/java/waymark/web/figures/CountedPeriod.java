package waymark.web.figures;

import java.time.LocalDate;

/// The days that a figure is counted for.
///
/// @param today the day of counting, within the period or after it
public record CountedPeriod(LocalDate first, LocalDate last, LocalDate today) {

    /// The day as of which something is late or in date: the last day of the period once it is over.
    public LocalDate asOf() {
        return today.isBefore(last) ? today : last;
    }
}
