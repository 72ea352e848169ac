package waymark.governance.packs;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import waymark.web.Clocks;

/// What is red at this moment, whether or not a return says it: beside a draft, never in an issued pack.
///
/// @param reds the actions that are red by their plans, and the latest accepted figures of areas whose return is
///     missing, where they were red
record LiveState(Instant at, List<Red> reds) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(Clocks.LONDON);

    LiveState {
        reds = List.copyOf(reds);
    }

    /// @param path where it is read
    /// @param missing true where the return of its area is not in the pack
    record Red(String title, String path, String areaName, String because, String owner, boolean missing) {}

    /// When, as printed.
    String time() {
        return TIME.format(at);
    }

    String count() {
        return reds.size() == 1 ? "1 is red" : reds.size() + " are red";
    }
}
