package waymark.strategy.objectives;

import java.time.LocalDate;

/// One line of a timeline.
///
/// @param by who did it
/// @param headline what was done
/// @param words what they wrote with it, empty if nothing
/// @param progress true for a progress note
public record TimelineEntry(LocalDate on, String by, String headline, String words, boolean progress) {}
