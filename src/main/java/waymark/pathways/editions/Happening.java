package waymark.pathways.editions;

import java.time.LocalDate;

/// Something that was done to a pathway.
record Happening(LocalDate on, String by, String headline) {}
