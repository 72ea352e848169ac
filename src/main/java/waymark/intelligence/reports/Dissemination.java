package waymark.intelligence.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that was given to one person outside the units, for one purpose, until a moment.
///
/// @param basis the legal basis, in words
/// @param looks how often they opened it
/// @param lastLook when they opened it last; null for never
public record Dissemination(
        UUID id,
        UUID report,
        int version,
        String organisationName,
        String personName,
        Purpose purpose,
        String basis,
        boolean mayExport,
        String sentByName,
        Instant sentAt,
        Instant untilAt,
        @Nullable Instant recalledAt,
        int looks,
        @Nullable Instant lastLook) {

    boolean live(Instant now) {
        return recalledAt == null && untilAt.isAfter(now);
    }
}
