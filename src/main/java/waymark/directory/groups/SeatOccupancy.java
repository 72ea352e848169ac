package waymark.directory.groups;

import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;

/// A seat of a group on a day, and who holds it then.
///
/// @param organisation code of the organisation whose seat it is, or null
/// @param holder null where the seat is empty on the day
/// @param deputy null where nobody deputises on the day
public record SeatOccupancy(
        String seat,
        String title,
        @Nullable String organisation,
        @Nullable PersonSummary holder,
        @Nullable PersonSummary deputy) {}
