package waymark.pathways.editions;

import java.time.LocalDate;

/// Something that was done to a pathway.
public record TimelineEntry(LocalDate on, String by, String headline) {}
