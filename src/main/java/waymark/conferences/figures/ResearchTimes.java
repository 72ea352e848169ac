package waymark.conferences.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import waymark.kernel.Actor;
import waymark.web.figures.Tally;

/// How much research of agencies came in time. A bean of the part that keeps the returns; without one the figure is
/// not shown.
public interface ResearchTimes {

    /// Returns that were due in the days, and how many of them came by their day, by forum; a forum without any is not
    /// in it. Asked as the system, one statement.
    ///
    /// @param forums codes
    Map<String, Tally.Share> inTime(Actor system, Collection<String> forums, LocalDate first, LocalDate last);
}
