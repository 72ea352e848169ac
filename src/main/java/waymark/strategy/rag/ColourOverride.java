package waymark.strategy.rag;

import java.time.LocalDate;

/// A colour that a person set instead of the derived one, and why. It lapses when the next quarter begins, so that no
/// judgement outlives the figures it was made on.
///
/// @param by name of the person who judged
/// @param on the day it was made
/// @param lapses the first day on which it no longer holds
public record ColourOverride(Colour colour, String reason, String by, LocalDate on, LocalDate lapses) {

    /// True until the day it lapses.
    public boolean holds(LocalDate today) {
        return today.isBefore(lapses);
    }
}
