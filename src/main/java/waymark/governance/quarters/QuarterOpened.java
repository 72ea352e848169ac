package waymark.governance.quarters;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Quarter;

/// A quarter was opened: each area may now write its return.
///
/// @param version of the quarter it was decided on
/// @param title as people say it
/// @param areas their codes
/// @param due the last day to submit in time
public record QuarterOpened(Quarter quarter, int version, String title, List<String> areas, LocalDate due) {

    public QuarterOpened {
        areas = List.copyOf(areas);
    }
}
