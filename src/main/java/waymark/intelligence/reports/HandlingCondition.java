package waymark.intelligence.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What officers of one organisation may do with a report under handling code C: read it for these purposes until
/// a moment, and no more than is said.
///
/// @param organisationName the organisation in words
/// @param instruction recorded by the officer who set it; empty where there is none
/// @param endedAt when it was ended before its time; null while it was not
public record HandlingCondition(
        UUID id,
        UUID report,
        String organisation,
        String organisationName,
        List<String> purposes,
        boolean mayExport,
        boolean mayLink,
        String instruction,
        Instant fromAt,
        Instant untilAt,
        String setByName,
        @Nullable Instant endedAt) {

    /// True where it lets anybody read at that moment.
    public boolean live(Instant now) {
        return endedAt == null && !fromAt.isAfter(now) && untilAt.isAfter(now);
    }

    /// Its purposes in words.
    public String purposeTitles() {
        return String.join(
                "; ", purposes.stream().map(one -> Purpose.valueOf(one).title()).toList());
    }
}
