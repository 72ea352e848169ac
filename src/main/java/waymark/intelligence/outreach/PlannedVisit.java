package waymark.intelligence.outreach;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.intelligence.operations.EventPlaces.EventPlace;
import waymark.web.Clocks;

/// The next visit to a community, with its place and hours.
///
/// @param post point of contact of whoever goes, whom the lead of an operation nearby is told
record PlannedVisit(
        UUID id,
        int version,
        String place,
        String postcode,
        @Nullable Integer easting,
        @Nullable Integer northing,
        Instant startsAt,
        Instant endsAt,
        String post) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// `5 May 2027, 10:30 to 12:00`.
    String when() {
        return "%s to %s"
                .formatted(DAY.format(startsAt.atZone(Clocks.LONDON)), TIME.format(endsAt.atZone(Clocks.LONDON)));
    }

    /// What is typed.
    record Given(String place, String post, EventPlace at) {}
}
