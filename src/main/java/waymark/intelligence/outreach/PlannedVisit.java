package waymark.intelligence.outreach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.intelligence.operations.EventPlaces.EventPlace;

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

    /// What is typed.
    record Given(String place, String post, EventPlace at) {}
}
