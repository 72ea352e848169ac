package waymark.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item of an agenda, with what was noted to it.
///
/// @param noteVersion of the note, which two people may write at once
/// @param minutes planned for it; null where nothing is
/// @param dropped true where it was taken off the agenda
/// @param open what was noted for everybody; empty also where the reader may not read it
/// @param restricted what was noted for the group alone; likewise
record AgendaItem(
        UUID id,
        int version,
        int noteVersion,
        int position,
        String title,
        @Nullable Integer minutes,
        String presenter,
        boolean dropped,
        String open,
        String restricted) {

    /// What may be changed of it.
    record Details(int position, String title, @Nullable Integer minutes, String presenter, boolean dropped) {}

    /// `10 minutes, Ana Sample`.
    String about() {
        var time = minutes == null ? "" : minutes + " minutes";
        return time.isEmpty() || presenter.isEmpty() ? time + presenter : time + ", " + presenter;
    }
}
