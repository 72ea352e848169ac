package waymark.pathways.signs;

import java.time.LocalDate;
import java.util.List;

/// The pocket version of a sector, ready for the screen and for one sheet of paper.
///
/// @param made the day it was made
/// @param until the day after which it is thrown away
record PocketVersion(Sector sector, List<SignLine> signs, List<Call> numbers, LocalDate made, LocalDate until) {

    /// A number to call.
    ///
    /// @param href `tel:` and the digits
    /// @param note for what; or that nobody has confirmed it
    record Call(String name, String number, String href, String note) {}

    String madeOn() {
        return Sighting.day(made);
    }

    String goodUntil() {
        return Sighting.day(until);
    }
}
