package waymark.meetings;

import java.time.Instant;
import java.util.UUID;

/// A text of a note as somebody saved it.
///
/// @param part `open` or `restricted`
/// @param revision the version of the note that it became
/// @param beside true where somebody had saved another text first, and this one was kept beside it
record NoteRevision(
        UUID id, String part, int revision, boolean beside, String words, Instant writtenAt, String writtenByName) {

    boolean open() {
        return part.equals("open");
    }

    /// `Note 3`, `Restricted note 2, kept beside`.
    String title() {
        return (open() ? "Note " : "Restricted note ") + revision + (beside ? ", kept beside" : "");
    }
}
