package waymark.intelligence.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A report of intelligence as whoever may read it sees it. It says nothing of who told.
///
/// @param unit the organisation whose officers graded it and answer for it
/// @param unitName the unit in words
/// @param about what it is about in a line, sanitised like the rest
/// @param area code of the area; null where it is of none
/// @param areaName the area in words; empty where it is of none
/// @param scheme `3x5x2`, or `5x5x5` for an older one
/// @param reviewGroup of the management of police information, 1 to 4
public record Report(
        UUID id,
        Ref ref,
        int version,
        String unit,
        String unitName,
        String about,
        @Nullable String area,
        String areaName,
        String scheme,
        HandlingCode handling,
        Marking marking,
        Regime regime,
        Priority priority,
        @Nullable LocalDate seenFrom,
        @Nullable LocalDate seenTo,
        ReportState state,
        LocalDate gradedOn,
        @Nullable LocalDate sanitisedOn,
        int reviewGroup,
        LocalDate reviewOn) {

    /// Where its page is.
    public String path() {
        return "/intelligence/reports/" + ref;
    }
}
