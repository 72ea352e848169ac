package waymark.strategy.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A colour that a person set instead of the derived one, and why. It lapses when the next quarter begins, so
/// that it does not outlive the figures it was set for.
///
/// @param by name of the person who set it
/// @param on the day it was set
/// @param lapses the first day on which it no longer applies
public record ColourOverride(Colour colour, String reason, String by, LocalDate on, LocalDate lapses) {

    /// True until the day it lapses.
    public boolean appliesOn(LocalDate today) {
        return today.isBefore(lapses);
    }

    /// The override in a row that has the columns `judged…`; null where nobody set one.
    public static @Nullable ColourOverride read(ResultSet row) throws SQLException {
        var colour = row.getString("judged");
        return colour == null
                ? null
                : new ColourOverride(
                        Colour.valueOf(colour),
                        row.getString("judged_because"),
                        row.getString("judged_by"),
                        row.getObject("judged_on", LocalDate.class),
                        row.getObject("judged_until", LocalDate.class));
    }
}
